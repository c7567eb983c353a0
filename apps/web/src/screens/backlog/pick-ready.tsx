import { Button, Checkbox } from '@mantine/core'
import { count } from '@rondo/core/count'
import { readinessGaps } from '@rondo/core/readiness'
import { Check, CircleDashed } from 'lucide-react'
import { useBoardRow, useMay, useRow } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { openDialog } from './backlog-view.ts'
import css from './pick-ready.module.css'

/** The definition of ready for one card: what Rondo sees, and what people tick. */
export function PickReady({ cardId }: { cardId: string }) {
  const card = useRow('cards', cardId)
  const definition = useBoardRow()?.definitionOfReady ?? []
  const give = useCommand()
  const mayTick = useMay('card.ready')
  if (!card) return null
  const gaps = readinessGaps(card, definition)
  return (
    <div>
      <ul className={css.checks} aria-label="Definition of ready">
        {definition.map((check) => {
          const isMet = !gaps.includes(check)
          return (
            <li key={check.id} className={css.check} data-met={isMet || undefined}>
              {check.kind === 'tick' ? (
                <Checkbox
                  size="xs"
                  label={check.name}
                  checked={isMet}
                  disabled={!mayTick}
                  onChange={({ currentTarget }) => give({ type: 'card.ready', id: cardId, checkId: check.id, isTicked: currentTarget.checked })}
                />
              ) : (
                <>
                  {isMet ? <Check size={15} role="img" aria-label="Yes:" /> : <CircleDashed size={15} role="img" aria-label="Not yet:" />}
                  <span>
                    {check.name}
                    {check.max !== undefined && `: ${count(check.max, 'point')} at most`}
                  </span>
                </>
              )}
            </li>
          )
        })}
        {definition.length === 0 && <li>Your team has not said when a card is ready. Until it does, every card is.</li>}
      </ul>
      <Button size="xs" variant="default" mt={8} data-autofocus onClick={() => openDialog({ what: 'definition' })}>
        The team’s definition of ready
      </Button>
    </div>
  )
}
