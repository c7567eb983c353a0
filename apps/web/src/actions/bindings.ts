import { createKeybindingsHandler } from 'tinykeys'
import { changesSoFar } from './changes.ts'
import { actionFor, boundKeys } from './registry.ts'
import { areSingleKeysOn } from './single-keys.ts'

/** Listens for every key that is registered. Answers how to stop. */
export function listenForKeys(): () => void {
  let handle: (event: KeyboardEvent) => void = () => {}
  let seen = -1
  let bound = ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (seen !== changesSoFar()) {
      seen = changesSoFar()
      // The handler remembers half a sequence, so it is made anew only where the keys themselves are others.
      const keys = [...boundKeys()].sort(longestFirst)
      if (keys.join('\n') !== bound) handle = createKeybindingsHandler(Object.fromEntries(keys.map((key) => [key, perform(key)])), { ignore: isNotForUs })
      bound = keys.join('\n')
    }
    handle(event)
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

// So that `g b` is not taken for `b`.
const longestFirst = (a: string, b: string) => b.split(' ').length - a.split(' ').length || (a < b ? -1 : 1)

const perform = (keys: string) => (event: KeyboardEvent) => {
  const action = actionFor(keys)
  if (!action || (isSingleKey(keys) && !areSingleKeysOn())) return
  if (isBusy(event) && !action.isEverywhere) return
  event.preventDefault()
  action.run()
}

/** A letter, digit or sign with nothing but Shift: what speech input and slips of the hand produce (WCAG 2.1.4). */
export const isSingleKey = (keys: string) => keys.split(' ').every((press) => /^(Shift\+|\[Shift\]\+)?(.|\(.+\))$/u.test(press))

function isNotForUs(event: KeyboardEvent) {
  const isComposing = event.isComposing || event.keyCode === 229
  return event.defaultPrevented || isComposing || (isWriting(event.target) && !event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key))
}

const isBusy = ({ target }: KeyboardEvent) =>
  isWriting(target) || (target instanceof Element && target.closest('[aria-modal="true"], [role="menu"], [role="listbox"]') !== null)

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, [role="combobox"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"])'))
