import type { Template } from '@rondo/types'
import { causes } from './retro-causes.ts'
import { classics } from './retro-classics.ts'
import type { Guide } from './retro-format.ts'
import { outlooks } from './retro-outlooks.ts'
import { own } from './retro-own.ts'
import { pictures } from './retro-pictures.ts'

const all = [...classics, ...pictures, ...causes, ...outlooks, ...own]

export const retroFormats: readonly Template[] = all.map(({ template }) => template)

/** What each format is good for, by its slug. */
export const retroGuides: ReadonlyMap<string, Guide> = new Map(all.map(({ template, guide }) => [template.id, guide]))
