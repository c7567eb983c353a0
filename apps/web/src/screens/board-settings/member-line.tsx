import { Button } from '@mantine/core'
import type { Role } from '@rondo/types/vocabulary'
import { useBoard } from '../../live/board-provider.tsx'
import { useCommand } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { confirm } from '../../ui/confirm.ts'
import { RoleSelect, roleNames } from '../../ui/role-select.tsx'
import { Line } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import css from './member-line.module.css'
import { useCloseAndLeave } from './use-close-and-leave.ts'

type MemberLineProps = { userId: string; name: string; email?: string | undefined; role: Role; isLastAdmin: boolean; canChange: boolean }

export function MemberLine({ userId, name, email, role, isLastAdmin, canChange }: MemberLineProps) {
  const { userId: me } = useBoard()
  const command = useCommand()
  const { leave } = useCloseAndLeave()
  const isMe = userId === me
  const remove = async () => {
    const isSure = await confirm({
      title: `Remove ${name}?`,
      body: 'They stop seeing this board at once. What they wrote and did stays, under their name.',
      action: 'Remove',
      isDangerous: true,
    })
    if (isSure && command({ type: 'member.remove', userId })) announce(`${name} is removed`)
  }
  return (
    <Line>
      <Avatar userId={userId} name={name} size={28} isPlain />
      <span className={css.who}>
        <span className={css.name}>{isMe ? `${name} (you)` : name}</span>
        {email && <span className={css.email}>{email}</span>}
      </span>
      <span className={css.what}>
        {canChange && !isLastAdmin ? (
          <RoleSelect label={`Role of ${name}`} value={role} onChange={(next) => command({ type: 'member.role', userId, role: next })} />
        ) : (
          <Tag>{roleNames[role]}</Tag>
        )}
        {isMe ? (
          <Button variant="default" size="xs" disabled={isLastAdmin} onClick={() => void leave()}>
            Leave
          </Button>
        ) : (
          canChange && (
            <Button variant="default" size="xs" onClick={() => void remove()} aria-label={`Remove ${name}`}>
              Remove
            </Button>
          )
        )}
      </span>
    </Line>
  )
}
