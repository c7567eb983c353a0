import { useNavigate, useParams } from '@tanstack/react-router'
import type { Action } from '../actions/registry.ts'
import { useMe } from '../api/me.ts'
import { focusToast } from '../ui/toast.tsx'
import { leave } from './leave.ts'
import { useRail } from './use-rail.ts'
import { themes, useTheme } from './use-theme.ts'

/** What can be done on every page. */
export function useAppActions(): Action[] {
  const { admin } = useMe()
  const navigate = useNavigate()
  const { id: board } = useParams({ strict: false })
  const [, toggleRail] = useRail()
  const [theme, setTheme] = useTheme()
  const go = 'Go to'
  const here = 'Anywhere'
  return [
    { id: 'go.boards', name: 'My boards', group: go, keys: ['g h'], run: () => void navigate({ to: '/' }) },
    {
      id: 'go.work',
      name: 'My work on all boards',
      group: go,
      keys: board ? [] : ['g m'], // on a board they are for my work there
      run: () => void navigate({ to: '/my-work', search: board ? { board } : {} }),
    },
    { id: 'board.new', name: 'New board', group: go, run: () => void navigate({ to: '/', search: { new: 'yes' } }) },
    { id: 'go.account', name: 'My account', group: go, keys: ['g a'], run: () => void navigate({ to: '/account' }) },
    { id: 'go.import', name: 'Import a board', group: go, run: () => void navigate({ to: '/import' }) },
    { id: 'go.people', name: 'People', group: go, isEnabled: admin, run: () => void navigate({ to: '/people' }) },
    { id: 'rail', name: 'Narrow or widen the sidebar', group: here, keys: ['['], run: toggleRail },
    { id: 'toasts', name: 'Go to the latest message', group: here, keys: ['F6'], isEverywhere: true, isKeyOnly: true, run: focusToast },
    ...themes.map(({ value, label }) => ({
      id: `theme.${value}`,
      name: `Theme: ${label.toLowerCase()}`,
      group: here,
      isEnabled: theme !== value,
      run: () => setTheme(value),
    })),
    { id: 'sign-out', name: 'Sign out', group: here, run: () => void leave() },
  ]
}
