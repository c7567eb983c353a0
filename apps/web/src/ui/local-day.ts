/** The day of an instant where its reader is: “3 December 2026”. */
export const localDay = (instant: string) => new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
