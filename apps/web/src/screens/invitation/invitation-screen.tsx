import { useParams } from '@tanstack/react-router'
import { Link2Off } from 'lucide-react'
import { useInvitation } from '../../api/invitations.ts'
import { loadMe } from '../../api/me.ts'
import { useResource } from '../../api/use-resource.ts'
import { Alone } from '../../shell/alone.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { roleMeanings, roleNames } from '../../ui/role-select.tsx'
import { JoinAsMe } from './join-as-me.tsx'
import { JoinAsNewcomer } from './join-as-newcomer.tsx'

/** Where an invitation leads: onto a board, as who one is or as someone new. */
export function InvitationScreen() {
  const { token } = useParams({ from: '/invitations/$token' })
  const { data: invitation, problem } = useInvitation(token)
  const { data: me } = useResource('who', () => loadMe().catch(() => null))
  if (problem)
    return (
      <Alone title="Invitation">
        <EmptyPlace isPage icon={<Link2Off size={20} />} title="This invitation does not work" action={<ButtonLink to="/">To Rondo</ButtonLink>}>
          {problem.message}
        </EmptyPlace>
      </Alone>
    )
  if (!invitation || me === undefined) return <Alone title="Invitation">{null}</Alone>
  const { board, role, invitedBy } = invitation
  return (
    <Alone
      title="Invitation"
      heading={`${invitedBy} invites you to “${board.name}”`}
      lead={`As ${roleNames[role].toLowerCase()}: you ${meaningForYou[role] ?? roleMeanings[role]}.`}
    >
      {me ? <JoinAsMe token={token} me={me} /> : <JoinAsNewcomer token={token} invitation={invitation} />}
    </Alone>
  )
}

const meaningForYou: Partial<Record<string, string>> = {
  viewer: 'can see everything and change nothing',
  member: 'work on cards like everybody else',
  facilitator: 'work on cards, and arrange columns, fields and sprints',
  admin: 'run the board and say who is on it',
}
