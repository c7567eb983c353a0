import { Outlet } from '@tanstack/react-router'
import { useActions } from '../actions/registry.ts'
import { useMe } from '../api/me.ts'
import css from './app-frame.module.css'
import { BottomBar } from './bottom-bar.tsx'
import { Rail } from './rail.tsx'
import { useAppActions } from './use-app-actions.ts'
import { useBoardsInPalette } from './use-boards-in-palette.ts'
import { useRail } from './use-rail.ts'

/** What stands round every page of someone who is signed in: the rail, or on a small screen the bar at the bottom. */
export function AppFrame() {
  const { userId } = useMe()
  const [isSlim] = useRail()
  useActions(useAppActions())
  useBoardsInPalette()
  return (
    <div className={css.frame} data-slim={isSlim || undefined}>
      <a className={css.skip} href="#main">
        Skip to the page
      </a>
      <Rail />
      <div className={css.page}>
        <Outlet key={userId} />
      </div>
      <BottomBar />
    </div>
  )
}
