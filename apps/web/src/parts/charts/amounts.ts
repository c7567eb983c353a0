import { noun } from '@rondo/core/count'
/** A number as it is read: at most one decimal, none where it is whole. */
export const amount = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 })

export const points = (value: number) => `${amount(value)} ${noun(value, 'point')}`

export const days = (value: number) => `${amount(value)} ${noun(value, 'day')}`

/** A share of 1, in whole per cent. */
export const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`)
