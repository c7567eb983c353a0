import type { SessionColumn } from '@rondo/types'
import { type Day, weekday } from '../metrics/days.ts'

/** What every stand-up has beside its questions. Own templates may leave some out; a slug that is not among these is a question. */
export const standUpPlaces = ['since', 'intent', 'help', 'hand-on', 'parking', 'decisions', 'blockers', 'pairs'] as const
export type StandUpPlace = (typeof standUpPlaces)[number]

export const isStandUpPlace = (columnId: string): columnId is StandUpPlace => (standUpPlaces as readonly string[]).includes(columnId)

const ofAll: ReadonlySet<string> = new Set<StandUpPlace>(['parking', 'decisions', 'blockers', 'pairs'])

/** Is it a part of what one person says for a day, and not of what all of them noted together? */
export const isOfEntry = (columnId: string) => !ofAll.has(columnId)

/** The questions of a stand-up, three at most as they come with Rondo. */
export const questionsOf = <C extends { id: string }>({ columns }: { columns: readonly C[] }): C[] => columns.filter(({ id }) => !isStandUpPlace(id))

/** Those that are asked on that day. */
export const questionsOn = ({ columns }: { columns: readonly SessionColumn[] }, day: Day): SessionColumn[] =>
  questionsOf({ columns }).filter(({ weekdays }) => !weekdays || weekdays.includes(weekday(day)))
