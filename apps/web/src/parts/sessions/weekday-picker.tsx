import { Button, Menu } from '@mantine/core'
import { weekdays } from '@rondo/core/metrics/days'

/** A week as it is lived begins on Monday; the numbers are those of the calendar. */
const week = [1, 2, 3, 4, 5, 6, 0]

type WeekdayPickerProps = { name: string; weekdays: number[] | undefined; onChange(weekdays: number[] | undefined): void }

/** On which days of the week something is asked; on all while none is chosen. */
export function WeekdayPicker({ name, weekdays: chosen = [], onChange }: WeekdayPickerProps) {
  const said = chosen.length === 0 ? 'every day' : week.flatMap((day) => (chosen.includes(day) ? weekdays[day]?.slice(0, 2) : [])).join(' ')
  const turn = (day: number) => {
    const next = chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day]
    onChange(next.length === 0 || next.length === 7 ? undefined : next)
  }
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" aria-label={`Days of ${name}: ${said}`}>
          {said}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Asked on</Menu.Label>
        {week.map((day) => (
          <Menu.CheckboxItem key={day} checked={chosen.includes(day)} onChange={() => turn(day)}>
            {weekdays[day]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
