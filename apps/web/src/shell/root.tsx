import { Outlet } from '@tanstack/react-router'
import { Keyboard } from '../actions/keyboard.tsx'
import { ConfirmDialog } from '../ui/confirm.tsx'
import { Tips } from '../ui/tips.tsx'
import { Toasts } from '../ui/toasts.tsx'

export function Root() {
  return (
    <>
      <Keyboard />
      <Outlet />
      <ConfirmDialog />
      <Toasts />
      <Tips />
    </>
  )
}
