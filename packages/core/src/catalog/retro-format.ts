import type { LabelColor, SessionColumn, Stage, Template } from '@rondo/types'
import { stagesWith } from './retro-stages.ts'

/** When a format is a good choice. */
export type Occasion =
  | 'any sprint'
  | 'new team'
  | 'conflict'
  | 'after an incident'
  | 'release ahead'
  | 'low mood'
  | 'remote'
  | 'many carry-overs'
  | 'missed goal'
  | 'big change'
  | 'little time'
  | 'recurring themes'

/** What a format is good for, how many people it suits, and how long it takes. */
export type Guide = { goodFor: readonly Occasion[]; people: readonly [least: number, most: number]; minutes: number }

export type RetroFormat = { template: Template; guide: Guide }

/** A column in one line: slug, name, what it asks, and its paper's colour. */
export const column = (id: string, name: string, prompt: string, color: LabelColor, more: Partial<SessionColumn> = {}): SessionColumn => ({
  ...{ id, name, prompt, color },
  ...more,
})

type More = { people?: Guide['people']; stages?: Stage[]; secrecy?: Template['secrecy'] }

export function format(id: string, name: string, goodFor: readonly Occasion[], columns: SessionColumn[], more: More = {}): RetroFormat {
  const { people = [3, 12], stages = stagesWith(), secrecy = 'unattributed' } = more
  const minutes = stages.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return { template: { id, kind: 'retro', name, stages, columns, deck: [], scale: 'five', secrecy }, guide: { goodFor, people, minutes } }
}
