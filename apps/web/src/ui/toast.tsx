import { v7 } from 'uuid'
import { create } from 'zustand'
import { announce } from './announce.ts'

export type Toast = { id: string; message: string; title?: string; undo?: () => void; undoLabel: string; isProblem: boolean; isLasting: boolean }
type ToastOptions = Partial<Omit<Toast, 'message'>>

/** Whether anything has been said yet: the corner where it is said is fetched then, or when nothing else is to do. */
export const useSaid = create<{ isAnything: boolean }>(() => ({ isAnything: false }))

/** Says something in the corner. With a way back it stays eight seconds; it waits while the pointer or the focus is on it, and F6 leads there. */
export function toast(message: string, { id = v7(), undoLabel = 'Undo', isProblem = false, isLasting = false, ...rest }: ToastOptions = {}) {
  useSaid.setState({ isAnything: true })
  corner().then(
    ({ showToast }) => showToast({ id, message, undoLabel, isProblem, isLasting, ...rest }),
    () => announce(message),
  )
  return id
}

/** Takes the focus to the newest of them. */
export function focusToast() {
  const newest = [...document.querySelectorAll('.mantine-Notification-root')].at(-1)
  newest?.querySelector<HTMLElement>('button')?.focus()
}

/** So that it is there when the line is not. */
export const prepareToasts = () => void corner().catch(() => {})

const corner = () => import('./toast-corner.tsx')
