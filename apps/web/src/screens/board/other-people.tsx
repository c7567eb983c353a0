import { UserPlus } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useNames, usePresence } from '../../live/use-people.ts'
import { useSelected } from '../../live/use-selected.ts'
import { AvatarStack } from '../../ui/avatar.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'

/** Who else is on the board now; whoever has nobody to share it with yet is shown how. */
export function OtherPeople() {
  const { userId: me, boardId } = useBoard()
  const mayInvite = useMay('member.add')
  const isAlone = useSelected(['members'], (state) => state.size('members') === 1)
  const nameOf = useNames()
  const people = usePresence().filter(({ userId }) => userId !== me)
  if (people.length === 0) return isAlone && mayInvite ? <InviteSomeone boardId={boardId} /> : null
  return (
    <section aria-label="On this board now">
      <AvatarStack people={people.map(({ userId }) => ({ userId, name: nameOf(userId), note: 'is on this board' }))} />
    </section>
  )
}

function InviteSomeone({ boardId }: { boardId: string }) {
  return (
    <ButtonLink
      to="/boards/$id/settings"
      params={{ id: boardId }}
      hash="invite"
      variant="default"
      size="compact-sm"
      leftSection={<UserPlus size={14} aria-hidden />}
    >
      Invite
    </ButtonLink>
  )
}
