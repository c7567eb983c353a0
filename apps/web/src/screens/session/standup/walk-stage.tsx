import { Button, Kbd, SegmentedControl } from '@mantine/core'
import type { Entry, Session } from '@rondo/types'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect } from 'react'
import { useActions } from '../../../actions/registry.ts'
import { announce } from '../../../ui/announce.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { useLeads } from '../use-leads.ts'
import { ParkingLot } from './parking-lot.tsx'
import { PersonTurn } from './person-turn.tsx'
import { Spotlight } from './spotlight.tsx'
import { useWalk } from './use-walk.ts'
import { useWalkFocus } from './use-walk-focus.ts'
import { WalkBoard } from './walk-board.tsx'
import css from './walk-stage.module.css'

/** The board itself, card after card, everybody looking at the same one; or person after person. */
export function WalkStage({ session, entries }: { session: Session; entries: readonly Entry[] | null }) {
  const leads = useLeads(session)
  const { steps, old } = useWalk()
  const walk = useWalkFocus(session, steps)
  const { order, at, stops, go, turnTo, choose } = walk
  const n = at === null ? -1 : stops.indexOf(at)
  const step = steps.find(({ cardId }) => cardId === at)
  const keys = { group: 'Stand-up', isKeyOnly: true, isEnabled: leads } as const
  useActions([
    { ...keys, id: 'standup.next', name: 'What comes next in the walk', keys: ['j', 'ArrowRight', 'ArrowDown'], run: () => go(1) },
    { ...keys, id: 'standup.before', name: 'What came before in the walk', keys: ['k', 'ArrowLeft', 'ArrowUp'], run: () => go(-1) },
  ])
  useEffect(() => {
    if (n >= 0) announce(`${n + 1} of ${stops.length}`)
  }, [n, stops.length])
  if (steps.length === 0)
    return <EmptyPlace title="Nothing is under way">There is no card to walk past. Begin one on the board, or go on to what needs talking about.</EmptyPlace>
  return (
    <div className={css.walk}>
      <div className={css.main}>
        <div className={css.bar}>
          <SegmentedControl
            size="xs"
            aria-label="Walk by"
            value={order}
            disabled={!leads}
            data={[
              { value: 'cards', label: 'Card by card' },
              { value: 'people', label: 'Person by person' },
            ]}
            onChange={(value) => choose(value as typeof order)}
          />
          {leads ? (
            <Button.Group>
              <Button size="xs" variant="default" leftSection={<ArrowLeft size={14} aria-hidden />} disabled={n <= 0} onClick={() => go(-1)}>
                Before{' '}
                <Kbd size="xs" ml={6}>
                  K
                </Kbd>
              </Button>
              <Button size="xs" rightSection={<ArrowRight size={14} aria-hidden />} disabled={n === stops.length - 1} onClick={() => go(1)}>
                {n < 0 ? 'Begin the walk' : 'Next'}{' '}
                <Kbd size="xs" ml={6}>
                  J
                </Kbd>
              </Button>
            </Button.Group>
          ) : (
            <span>{n < 0 ? 'The walk has not begun.' : `${n + 1} of ${stops.length}`}</span>
          )}
        </div>
        {order === 'people' && at !== null && <PersonTurn sessionId={session.id} userId={at} turns={stops} nth={n} steps={steps} entries={entries ?? []} />}
        {order === 'cards' && step && <Spotlight step={step} nth={n} of={stops.length} old={old} entries={entries ?? []} />}
        <WalkBoard steps={steps} at={order === 'people' ? null : at} of={order === 'people' ? at : null} onTurn={leads ? turnTo : undefined} />
      </div>
      <ParkingLot session={session} />
    </div>
  )
}
