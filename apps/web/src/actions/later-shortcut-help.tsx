import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isSingleKey } from './bindings.ts'
import { useChanges } from './changes.ts'
import { Keys } from './keys.tsx'
import { actionsHere } from './registry.ts'
import css from './shortcut-help.module.css'
import { areSingleKeysOn } from './single-keys.ts'

/** The shortcuts of this page, from what is registered; those that need something first, such as a card in focus, are pale. */
export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  useChanges()
  const works = (keys: string) => areSingleKeysOn() || !isSingleKey(keys)
  // It is there closed first: the kit notes where the focus was when it opens.
  const [isShown, setShown] = useState(false)
  useEffect(() => setShown(isOpen), [isOpen])
  const shown = isOpen ? actionsHere().filter(({ keys }) => keys?.some(works)) : []
  return (
    <Modal opened={isShown} onClose={onClose} title="Keyboard shortcuts" size="xl">
      <div className={css.groups}>
        {[...Map.groupBy(shown, ({ group }) => group)].map(([group, actions]) => (
          <section key={group} className={css.group}>
            <h3>{group}</h3>
            <dl>
              {actions.map(({ id, name, keys, isEnabled }) => (
                <div key={id} className={css.line} data-off={isEnabled === false || undefined}>
                  <dt>{name}</dt>
                  <dd>
                    {keys?.filter(works).map((one) => (
                      <span key={one}>
                        <span className="sr-only">{one.replace('$mod', 'Control or Command')}</span>
                        <Keys keys={one} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {!areSingleKeysOn() && <p className={css.note}>Shortcuts of a single letter are switched off on your account page.</p>}
    </Modal>
  )
}
