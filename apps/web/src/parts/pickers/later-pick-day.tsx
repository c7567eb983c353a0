import '@mantine/dates/styles.layer.css'
import { Button } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useEffect, useRef } from 'react'
import { useCommand } from '../../live/use-command.ts'
import css from './pick-day.module.css'
import { useCards } from './use-cards.ts'

/** When cards are due. */
export function PickDay({ cardIds, onDone }: { cardIds: readonly string[]; onDone(): void }) {
  const give = useCommand()
  const cards = useCards(cardIds)
  const due = (on: string | null) => {
    for (const card of cards) if (card.dueOn !== on) give({ type: 'card.due', id: card.id, on })
    onDone()
  }
  const now = cards[0]?.dueOn ?? null
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const day = ref.current?.querySelector<HTMLElement>('[data-selected]') ?? ref.current?.querySelector<HTMLElement>('[data-today]')
    day?.focus()
  }, [])
  return (
    <div ref={ref} className={css.day}>
      <DatePicker
        value={now}
        {...(now && { defaultDate: now })}
        onChange={(day) => day && due(String(day).slice(0, 10))}
        ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month', monthLevelControl: 'Choose a month' }}
        size="xs"
        weekendDays={[]}
        highlightToday
      />
      {now && (
        <Button size="xs" variant="default" mt={8} fullWidth onClick={() => due(null)}>
          No due date
        </Button>
      )}
    </div>
  )
}
