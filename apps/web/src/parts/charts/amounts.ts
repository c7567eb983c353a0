import { noun } from '@rondo/core/count'

/** A number as it is read: at most one decimal, none where it is whole, with a minus sign. */
export const amount = (value: number) => rounded(value).toLocaleString('en').replace('-', '−')

const rounded = (value: number) => Math.round(value * 10) / 10 + 0

export const points = (value: number) => `${amount(value)} ${noun(rounded(value), 'point')}`

export const days = (value: number) => `${amount(value)} ${noun(rounded(value), 'day')}`

/** A share of 1, in whole per cent. */
export const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`)
