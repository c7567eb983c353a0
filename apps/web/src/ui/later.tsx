import { type ComponentType, type ReactNode, Suspense, use, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import css from './later.module.css'
import { ProblemPanel } from './problem-panel.tsx'
import { takeKeys } from './take-keys.ts'

type LaterProps = { isWindow?: boolean; children: ReactNode }

/** Room for a part of the page that is fetched when it is wanted. `isWindow`: keys that are pressed before it is there are meant for it, not for the page. */
export const Later = ({ isWindow, children }: LaterProps) => <Suspense fallback={isWindow ? <NoKeys /> : null}>{children}</Suspense>

function NoKeys() {
  useLayoutEffect(() => takeKeys(), [])
  return null
}

/**
 * A part of the page that is fetched when it is wanted. Where it cannot be had, the page stays: that is said where the part would be, or in the corner for what
 * floats, and it is asked for again when the line is back.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>, place: 'here' | 'corner' | 'nowhere' = 'corner') {
  let Had: ComponentType<P> | undefined
  let asked: Promise<void> | undefined
  let isMissing = false
  const ask = async () => {
    try {
      await Promise.all([...missingStyles].map(putAgain))
      Had = await fetch()
    } catch {
      isMissing = true
    }
  }
  const preload = () => {
    if (!asked || isMissing) asked = ask()
    return asked
  }
  function Part(props: P) {
    const [, redraw] = useReducer((times: number) => times + 1, 0)
    if (!Had && !isMissing) use(preload())
    if (Had) return <Had {...props} />
    return <NotHad place={place} onAgain={() => void preload().then(redraw)} />
  }
  return Object.assign(Part, { preload })
}

/** Fetches parts that may be wanted next, once the browser has nothing else to do, and not before so many ms. Answers how not to. */
export function fetchSoon(afterMs: number, ...parts: readonly { preload(): unknown }[]): () => void {
  const fetchAll = () => {
    for (const { preload } of parts) preload()
  }
  const timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(fetchAll, { timeout: 2000 }) : fetchAll()), afterMs)
  return () => clearTimeout(timer)
}

function NotHad({ place, onAgain }: { place: string; onAgain(): void }) {
  const again = useRef(onAgain)
  useEffect(() => {
    const ask = () => again.current()
    ask() // it may have been missing a while ago only
    window.addEventListener('online', ask)
    return () => window.removeEventListener('online', ask)
  }, [])
  if (place === 'nowhere') return null
  return (
    <div className={css.missing} data-place={place}>
      <ProblemPanel
        happened="This part of the page could not be fetched."
        safe="It is tried again when the line is back. What you did is kept."
        retry={onAgain}
      />
    </div>
  )
}

// The bundler asks for a style sheet once, also where it could not be had: it is put in again when a part is asked for again.
const missingStyles = new Set<HTMLLinkElement>()
window.addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && missingStyles.add(target), true)

const putAgain = (link: HTMLLinkElement) =>
  new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement
    again.onload = resolve
    again.onerror = reject
    missingStyles.delete(link)
    link.replaceWith(again)
  })
