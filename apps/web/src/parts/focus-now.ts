/** As a `ref`: takes the focus when it appears. For what the person has just asked for. */
export const focusNow = (element: HTMLElement | null) => element?.focus({ preventScroll: true })
