import { Checkbox, Group } from '@mantine/core'
import { useBoardRow, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { Line, Lines, Section } from '../../ui/section.tsx'
import css from './general.module.css'
import { Ready } from './ready.tsx'

/** As a week is read, from Monday. */
const week = [
  [1, 'Mon'],
  [2, 'Tue'],
  [3, 'Wed'],
  [4, 'Thu'],
  [5, 'Fri'],
  [6, 'Sat'],
  [0, 'Sun'],
] as const

/** How this team plans: the rhythm of its sprints, the days on which it works, and when a card is ready. */
export function Sprints() {
  const board = useBoardRow()
  const give = useCommand()
  const canChange = useMay('board.cadence')
  if (!board) return null
  const { cadenceDays, workdays, hasParallelSprints } = board
  return (
    <Section title="Sprints">
      <Lines>
        <Line>
          <span className={css.what}>Rhythm</span>
          <span className={css.value}>
            <Group gap={8}>
              <NumberField
                aria-label="Days from the start of one sprint to that of the next"
                key={cadenceDays}
                defaultValue={String(cadenceDays)}
                min={1}
                max={90}
                w={76}
                disabled={!canChange}
                onBlur={({ currentTarget }) => {
                  const days = Number(currentTarget.value)
                  if (Number.isInteger(days) && days >= 1 && days <= 90 && days !== cadenceDays) give({ type: 'board.cadence', days })
                  else currentTarget.value = String(cadenceDays)
                }}
              />
              days
            </Group>
            <span className={css.note}>From the start of one sprint to that of the next. The days of the next one are proposed from it.</span>
          </span>
        </Line>
        <Line>
          <span className={css.what}>Working days</span>
          <span className={css.value}>
            <Group gap={12} role="group" aria-label="Working days">
              {week.map(([day, name]) => (
                <Checkbox
                  key={day}
                  label={name}
                  checked={workdays.includes(day)}
                  disabled={!canChange || (workdays.length === 1 && workdays.includes(day))}
                  onChange={() =>
                    give({ type: 'board.workdays', workdays: workdays.includes(day) ? workdays.filter((one) => one !== day) : [...workdays, day] })
                  }
                />
              ))}
            </Group>
            <span className={css.note}>Capacity and the ideal line count these; holidays are kept beside them, in “Who has how many days”.</span>
          </span>
        </Line>
        <Line>
          <span className={css.what}>At the same time</span>
          <span className={css.value}>
            <Checkbox
              label="Two or more sprints may run at the same time"
              checked={hasParallelSprints}
              disabled={!canChange}
              onChange={({ currentTarget }) => give({ type: 'board.parallel', isAllowed: currentTarget.checked })}
            />
          </span>
        </Line>
        <Ready />
      </Lines>
    </Section>
  )
}
