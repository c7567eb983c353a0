import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Keyboard } from '../actions/keyboard.tsx'
import { useQuestion } from '../ui/confirm.ts'
import { fetchSoon, Later, later } from '../ui/later.tsx'
import { Tips } from '../ui/tips.tsx'
import { Toasts } from '../ui/toasts.tsx'

const ConfirmDialog = later(async () => (await import('../ui/confirm-dialog.tsx')).ConfirmDialog)

export function Root() {
  const isAsked = useQuestion(({ question }) => question !== null)
  useEffect(() => fetchSoon(1000, ConfirmDialog), [])
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
