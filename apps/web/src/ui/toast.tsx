import { notifications } from '@mantine/notifications'
import css from './toast.module.css'

type Toast = { title?: string; undo?: () => void; undoLabel?: string; isProblem?: boolean; isLasting?: boolean; id?: string }

/** Says something in the corner. With a way back it stays eight seconds; it waits while the pointer or the focus is on it, and F6 leads there. */
export function toast(message: string, { title, undo, undoLabel = 'Undo', isProblem = false, isLasting = false, id }: Toast = {}) {
  const shown = notifications.show({
    ...(id && { id }),
    ...(title && { title }),
    color: isProblem ? 'red' : 'rondo',
    role: isProblem ? 'alert' : 'status',
    autoClose: isLasting ? false : isProblem ? 12_000 : undo ? 8_000 : 5_000,
    message: (
      <span className={css.line}>
        <span className={css.message}>{message}</span>
        {undo && (
          <button
            type="button"
            className={css.undo}
            onClick={() => {
              notifications.hide(shown)
              undo()
            }}
          >
            {undoLabel}
          </button>
        )}
      </span>
    ),
  })
  return shown
}

/** Takes the focus to the newest of them. */
export function focusToast() {
  const newest = [...document.querySelectorAll('.mantine-Notification-root')].at(-1)
  newest?.querySelector<HTMLElement>('button')?.focus()
}
