const isOurs = ({ key, ctrlKey, metaKey }: KeyboardEvent) => !ctrlKey && !metaKey && !/^(Tab|F\d+)$/.test(key)

/** Takes keys that are meant for what is not there yet; those of the browser itself are left to it. Answers how to stop. */
export function takeKeys(isMeant = isOurs): () => void {
  const take = (event: KeyboardEvent) => {
    if (!isMeant(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', take, true)
  return () => window.removeEventListener('keydown', take, true)
}

const PAUSE_MS = 1500
const alsoText = new Set(['Backspace', 'Shift', 'AltGraph', 'CapsLock', 'Dead'])

/** Takes what somebody types on in a field that others have taken away, until they pause or do something else: it would be shortcuts. */
export function takeTyping() {
  const stop = takeKeys(({ key, ctrlKey, metaKey }) => {
    const isText = (key.length === 1 || alsoText.has(key)) && !ctrlKey && !metaKey
    clearTimeout(pause)
    if (isText) pause = setTimeout(end, PAUSE_MS)
    else end()
    return isText
  })
  const end = () => {
    stop()
    window.removeEventListener('pointerdown', end, true)
  }
  let pause = setTimeout(end, PAUSE_MS)
  window.addEventListener('pointerdown', end, true)
}
