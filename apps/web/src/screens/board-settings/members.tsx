import { count } from '@rondo/core/count'
import type { Role } from '@rondo/types/vocabulary'
import { useMembers } from '../../api/members.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay, useRows } from '../../live/use-board.ts'
import { useNames } from '../../live/use-people.ts'
import { Lines, Section } from '../../ui/section.tsx'
import { InvitePeople } from './invite-people.tsx'
import { MemberLine } from './member-line.tsx'
import { OpenInvitations } from './open-invitations.tsx'

export function Members() {
  const { boardId } = useBoard()
  const rows = useRows('members')
  const nameOf = useNames()
  const canChange = useMay('member.role')
  const { data: listed = [] } = useMembers(boardId)
  const here = rows.flatMap(({ id, role }) =>
    role ? [{ userId: id, role: role as Role, name: nameOf(id), email: listed.find(({ userId }) => userId === id)?.email }] : [],
  )
  const isOnlyAdmin = here.filter(({ role }) => role === 'admin').length === 1
  return (
    <Section
      title={count(here.length, 'person', 'people')}
      lead={
        isOnlyAdmin && canChange
          ? 'A board needs an admin: the last one can neither leave nor become something else. Make someone else admin first.'
          : undefined
      }
    >
      {canChange && <InvitePeople />}
      <Lines label="People">
        {here
          .sort((a, b) => a.name.localeCompare(b.name))
          .map((member) => (
            <MemberLine key={member.userId} {...member} isLastAdmin={isOnlyAdmin && member.role === 'admin'} canChange={canChange} />
          ))}
        {canChange && <OpenInvitations />}
      </Lines>
    </Section>
  )
}
