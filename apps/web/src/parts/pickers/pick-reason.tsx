import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../live/use-command.ts'
import { focusNow } from '../focus-now.ts'
import { useCards } from './use-cards.ts'

/** Why cards are blocked, or that they are no longer. */
export function PickReason({ cardIds, onDone }: { cardIds: readonly string[]; onDone(): void }) {
  const give = useCommand()
  const cards = useCards(cardIds)
  const [reason, setReason] = useState(cards[0]?.blockedReason ?? '')
  const isBlocked = cards.some(({ blockedReason }) => blockedReason !== null)
  const block = () => {
    if (!reason.trim()) return
    for (const { id } of cards) give({ type: 'card.block', id, reason: reason.trim() })
    onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        block()
      }}
    >
      <Textarea
        label="What is it waiting for?"
        size="xs"
        autosize
        maxLength={500}
        value={reason}
        data-autofocus
        ref={focusNow}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          block()
        }}
      />
      <Group gap={6} mt={8}>
        <Button size="xs" type="submit">
          Mark as blocked
        </Button>
        {isBlocked && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              for (const { id } of cards) give({ type: 'card.unblock', id })
              onDone()
            }}
          >
            No longer blocked
          </Button>
        )}
      </Group>
    </form>
  )
}
