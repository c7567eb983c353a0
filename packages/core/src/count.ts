/** So many of something, in words: “1 card”, “1,200 cards”. */
export const count = (n: number, one: string, many?: string) => `${n.toLocaleString('en')} ${noun(n, one, many)}`

/** A noun as it is after a number: “card”, “cards”. */
export const noun = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many)
