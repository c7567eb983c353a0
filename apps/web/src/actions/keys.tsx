import { useChanges } from './changes.ts'
import { keyNames } from './key-names.ts'
import css from './keys.module.css'
import { actionsNow } from './registry.ts'

/** Keys as they are written on the keyboard: a hint, hidden from screen readers, which read the name of the thing itself. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={css.keys} aria-hidden="true">
      {keyNames(keys).map((press, n) => (
        <span key={n} className={css.press}>
          {press.map((name) => (
            <kbd key={name} className={css.key}>
              {name}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  )
}

/** The first keys of an action that is registered now; nothing where it has none. */
export function KeysOf({ action: id }: { action: string }) {
  useChanges()
  const keys = actionsNow().find((action) => action.id === id)?.keys?.[0]
  return keys ? <Keys keys={keys} /> : null
}
