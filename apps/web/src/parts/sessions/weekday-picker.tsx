import { Button, Menu } from '@mantine/core'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** A week as it is lived begins on Monday; the numbers are those of the calendar. */
const week = [1, 2, 3, 4, 5, 6, 0]

type WeekdayPickerProps = { name: string; weekdays: number[] | undefined; onChange(weekdays: number[] | undefined): void }

/** On which days of the week something is asked; on all while none is chosen. */
export function WeekdayPicker({ name, weekdays = [], onChange }: WeekdayPickerProps) {
  const said = weekdays.length === 0 ? 'every day' : week.flatMap((day) => (weekdays.includes(day) ? days[day]?.slice(0, 2) : [])).join(' ')
  const turn = (day: number) => {
    const next = weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day]
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
          <Menu.CheckboxItem key={day} checked={weekdays.includes(day)} onChange={() => turn(day)}>
            {days[day]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
