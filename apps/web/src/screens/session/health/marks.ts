import type { Scale } from '@rondo/types'

/** What one may mark on a scale, the best first, in words where it has words. */
export const marksOf: Record<Scale, readonly { score: number; name: string }[]> = {
  lights: [
    { score: 3, name: 'Green' },
    { score: 2, name: 'Amber' },
    { score: 1, name: 'Red' },
  ],
  five: [1, 2, 3, 4, 5].map((score) => ({ score, name: String(score) })),
  ten: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((score) => ({ score, name: String(score) })),
}

export const trends = [
  { trend: 'up', name: 'Getting better', sign: '↗' },
  { trend: 'same', name: 'As before', sign: '→' },
  { trend: 'down', name: 'Getting worse', sign: '↘' },
] as const

export const colorWords = { green: 'good', amber: 'mixed', red: 'poor' } as const
