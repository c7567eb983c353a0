import { noun } from '@rondo/core/count'

// One place that screen readers listen to. One's own act is said at once; what others do is gathered, so that a busy board does not talk all the time.
const PAUSE_MS = 2000
let region: HTMLElement | undefined
let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let last = 0

/** Says what the person has just done: once per act. */
export function announce(text: string) {
  region ??= document.body.appendChild(made())
  // The same words twice are only read if the text changes.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text
}

/** Says what someone else has done, together with whatever else happens in these two seconds. */
export function announceNews(text: string) {
  waiting.push(text)
  if (!timer) timer = setTimeout(tellNews, Math.max(0, last + PAUSE_MS - Date.now()))
}

function tellNews() {
  timer = undefined
  last = Date.now()
  const [first, ...rest] = waiting
  waiting = []
  if (first) announce(rest.length === 0 ? first : `${first}, and ${rest.length} more ${noun(rest.length, 'change')}`)
}

function made() {
  const element = document.createElement('div')
  element.className = 'sr-only'
  element.setAttribute('role', 'status')
  element.setAttribute('aria-live', 'polite')
  element.dataset.announcements = ''
  return element
}
