import { Button } from '@mantine/core'
import { Link2 } from 'lucide-react'
import { revokeInvitation, useInvitations } from '../../api/invitations.ts'
import { asProblem } from '../../api/problem.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { roleNames } from '../../ui/role-select.tsx'
import { Line } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import { toast } from '../../ui/toast.tsx'
import { When } from '../../ui/when.tsx'
import css from './open-invitations.module.css'

/** Links that nobody has used yet. */
export function OpenInvitations() {
  const { boardId } = useBoard()
  const { data: open = [], reload } = useInvitations(boardId)
  const revoke = async (id: string) => {
    try {
      await revokeInvitation(boardId, id)
      toast('The link does not work any more.')
    } catch (error) {
      toast(asProblem(error).message, { isProblem: true })
    }
    await reload()
  }
  return open.map(({ id, role, email, invitedBy, createdAt, expiresAt }) => (
    <Line key={id}>
      <span className={css.icon} aria-hidden="true">
        <Link2 size={15} />
      </span>
      <span className={css.who}>
        <span className={css.email}>{email ?? 'A link for one person'}</span>
        <span className={css.note}>
          {invitedBy} made it <When at={createdAt} />, it ends <When at={expiresAt} />
        </span>
      </span>
      <span className={css.what}>
        <Tag>{roleNames[role]}</Tag>
        <Button
          variant="default"
          size="xs"
          onClick={() => void revoke(id)}
          aria-label={`Withdraw the invitation ${email ? `for ${email}` : `of ${createdAt}`}`}
        >
          Withdraw
        </Button>
      </span>
    </Line>
  ))
}
