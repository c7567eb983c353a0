import { useMe } from '../api/me.ts'
import { Avatar } from '../ui/avatar.tsx'
import { later } from '../ui/later.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import css from './you-button.module.css'

export const LaterYouMenu = later(async () => (await import('./you-menu.tsx')).YouMenu)

/** Oneself, at the foot of the rail. */
export function YouButton() {
  const { userId, name } = useMe()
  return (
    <MenuButton className={css.you} menu={(opened) => <LaterYouMenu opened={opened} />}>
      <Avatar userId={userId} name={name} isPlain />
      <span className={css.name}>{name}</span>
      <span className="sr-only">: account, theme, sign out</span>
    </MenuButton>
  )
}
