import { Outlet } from '@tanstack/react-router'
import { Keyboard } from '../actions/keyboard.tsx'
import { ConfirmDialog } from '../ui/confirm.tsx'

export function Root() {
  return (
    <>
      <Keyboard />
      <Outlet />
      <ConfirmDialog />
    </>
  )
}
