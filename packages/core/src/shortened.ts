/** A text of at most so many characters, which ends in “…” where more was there. */
export const shortened = (text: string, most = 80) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`)
