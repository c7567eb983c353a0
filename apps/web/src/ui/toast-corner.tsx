import { Notifications, notifications } from '@mantine/notifications'
import css from './toast.module.css'
import type { Toast } from './toast.tsx'

/** Where toasts appear. */
export const ToastCorner = () => <Notifications position="bottom-right" limit={4} containerWidth={380} />

export function showToast({ id, message, title, undo, undoLabel, isProblem, isLasting }: Toast) {
  notifications.show({
    id,
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
              notifications.hide(id)
              undo()
            }}
          >
            {undoLabel}
          </button>
        )}
      </span>
    ),
  })
}
