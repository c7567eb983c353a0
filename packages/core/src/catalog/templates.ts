import type { Template } from '@rondo/types'
import { healthChecks } from './health-checks.ts'
import { planningVotes } from './planning-votes.ts'
import { decks } from './poker-decks.ts'
import { priorityMethods } from './priority-methods.ts'
import { retroFormats } from './retro-formats.ts'
import { standUps } from './stand-ups.ts'

/** What sessions can be made from without a board saving anything: the slugs are for ever. */
export const templates: readonly Template[] = [...decks, ...standUps, ...retroFormats, ...healthChecks, ...planningVotes, ...priorityMethods]

const bySlug = new Map(templates.map((template) => [template.id, template]))

export const templateOf = (slug: string): Template | undefined => bySlug.get(slug)
