import { Button, Menu } from '@mantine/core'
import type { Session } from '@rondo/types'
import { Compass } from 'lucide-react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { useAssignable, useNames } from '../../live/use-people.ts'
import { useLeads } from './use-leads.ts'

/** Who leads, and to whom the lead can be handed. */
export function Lead({ session }: { session: Session }) {
  const { id, facilitatorId } = session
  const { userId } = useBoard()
  const command = useCommand()
  const nameOf = useNames()
  const people = useAssignable().filter((person) => person.userId !== facilitatorId)
  const leads = useLeads(session)
  const may = useMay('session.lead')
  const words = facilitatorId === null ? 'Nobody leads' : facilitatorId === userId ? 'You lead' : `${nameOf(facilitatorId)} leads`
  if (!may) return <span>{words}</span>
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="xs" leftSection={<Compass size={14} aria-hidden />}>
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {facilitatorId !== userId && <Menu.Item onClick={() => command({ type: 'session.lead', id })}>Take the lead</Menu.Item>}
        {leads && facilitatorId === userId && <Menu.Label>Hand the lead to</Menu.Label>}
        {leads &&
          facilitatorId === userId &&
          people.map((person) => (
            <Menu.Item key={person.userId} onClick={() => command({ type: 'session.lead', id, userId: person.userId })}>
              {person.name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
