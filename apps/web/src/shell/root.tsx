import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Keyboard } from '../actions/keyboard.tsx'
import { useQuestion } from '../ui/confirm.ts'
import { fetchSoon, Later, later } from '../ui/later.tsx'
import { Tips } from '../ui/tips.tsx'
import { Toasts } from '../ui/toasts.tsx'

const ConfirmDialog = later(async () => (await import('../ui/confirm-dialog.tsx')).ConfirmDialog)
const QUESTION_AFTER_MS = 1000

export function Root() {
  const isAsked = useQuestion(({ question }) => question !== null)
  useEffect(() => fetchSoon(QUESTION_AFTER_MS, ConfirmDialog), [])
  return (
    <>
      <Keyboard />
      <Outlet />
      <Later isWindow>{isAsked && <ConfirmDialog />}</Later>
      <Toasts />
      <Tips />
    </>
  )
}
