import { type Day, weekday } from '@rondo/core/metrics/days'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** “3 Dec”. */
export const shortDay = (day: Day) => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`

/** “Thu 3 Dec”. */
export const namedDay = (day: Day) => `${weekdays[weekday(day)]} ${shortDay(day)}`

/** “3 Dec 2026”. */
export const fullDay = (day: Day) => `${shortDay(day)} ${day.slice(0, 4)}`

/** “Dec 2026” for January, else “Dec”. */
export const monthOf = (day: Day) => (day.slice(5, 7) === '01' ? `${months[0]} ${day.slice(0, 4)}` : (months[Number(day.slice(5, 7)) - 1] as string))
