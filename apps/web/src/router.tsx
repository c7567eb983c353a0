import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { openEarly } from './live/early-board.ts'
import { readBacklogSearch } from './screens/backlog/backlog-search.ts'
import { BoardLayout } from './screens/board/board-layout.tsx'
import { BoardScreen } from './screens/board/board-screen.tsx'
import { readBoardSearch } from './screens/board/board-search.ts'
import { readReportsSearch } from './screens/reports/reports-search.ts'
import { readReviewSearch } from './screens/review/review-search.ts'
import { readSprintSearch } from './screens/sprint/sprint-search.ts'
import { AppFrame } from './shell/app-frame.tsx'
import { ensureSignedIn } from './shell/ensure-signed-in.ts'
import { PageFailed } from './shell/page-failed.tsx'
import { PageMissing } from './shell/page-missing.tsx'
import { Root } from './shell/root.tsx'
import { parseSearch, stringifySearch, text } from './shell/search-params.ts'
import { later } from './ui/later.tsx'

// Whoever comes to a board straight away gets it while the page is still being made.
const opening = /^\/boards\/([\w-]+)/.exec(location.pathname)?.[1]
if (opening) openEarly(opening)

const root = createRootRoute({ component: Root, errorComponent: PageFailed, notFoundComponent: PageMissing })

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: later(async () => (await import('./screens/setup/setup-screen.tsx')).SetupScreen, 'here'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (text(to) ? { to: text(to) as string } : {}),
  component: later(async () => (await import('./screens/sign-in/sign-in-screen.tsx')).SignInScreen, 'here'),
})
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: later(async () => (await import('./screens/sign-in/forgotten-screen.tsx')).ForgottenScreen, 'here'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$token',
  component: later(async () => (await import('./screens/reset/reset-screen.tsx')).ResetScreen, 'here'),
})
const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email/$token',
  component: later(async () => (await import('./screens/reset/confirm-email-screen.tsx')).ConfirmEmailScreen, 'here'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  component: later(async () => (await import('./screens/invitation/invitation-screen.tsx')).InvitationScreen, 'here'),
})
const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest/$token',
  component: later(async () => (await import('./screens/guest/guest-screen.tsx')).GuestScreen, 'here'),
})

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', beforeLoad: ensureSignedIn, component: AppFrame })
const boards = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: ({ new: isNew }: Record<string, unknown>): { new?: 'yes' } => (isNew === 'yes' ? { new: 'yes' } : {}),
  component: later(async () => (await import('./screens/boards/boards-screen.tsx')).BoardsScreen, 'here'),
})
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: later(async () => (await import('./screens/account/account-screen.tsx')).AccountScreen, 'here'),
})
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: later(async () => (await import('./screens/people/people-screen.tsx')).PeopleScreen, 'here'),
})
const importing = createRoute({
  getParentRoute: () => signedIn,
  path: '/import',
  component: later(async () => (await import('./screens/import/import-screen.tsx')).ImportScreen, 'here'),
})

const myWork = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-work',
  validateSearch: ({ board }: Record<string, unknown>): { board?: string } => (text(board) ? { board: text(board) as string } : {}),
  component: later(async () => (await import('./screens/my-work/my-work-screen.tsx')).MyWorkScreen, 'here'),
})

// One board: the layout holds the live copy and the frame, and stays while its pages change.
const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/boards/$id',
  component: BoardLayout,
})
// The board page stays while cards are opened on it: it reads the number from `useParams({ strict: false })`.
const boardPage = createRoute({
  getParentRoute: () => board,
  id: 'board-page',
  validateSearch: readBoardSearch,
  component: BoardScreen,
})
const boardAlone = createRoute({ getParentRoute: () => boardPage, path: '/', component: Outlet })
const boardWithCard = createRoute({ getParentRoute: () => boardPage, path: '/cards/$number', component: Outlet })
const boardReports = createRoute({
  getParentRoute: () => board,
  path: '/reports',
  validateSearch: readReportsSearch,
  component: later(async () => (await import('./screens/reports/reports-screen.tsx')).ReportsScreen, 'here'),
})
const boardSprint = createRoute({
  getParentRoute: () => board,
  path: '/sprint',
  validateSearch: readSprintSearch,
  component: later(async () => (await import('./screens/sprint/sprint-screen.tsx')).SprintScreen, 'here'),
})
const boardReview = createRoute({
  getParentRoute: () => board,
  path: '/review',
  validateSearch: readReviewSearch,
  component: later(async () => (await import('./screens/review/review-screen.tsx')).ReviewScreen, 'here'),
})
const boardCeremonies = createRoute({
  getParentRoute: () => board,
  path: '/ceremonies',
  component: later(async () => (await import('./screens/ceremonies/ceremonies-screen.tsx')).CeremoniesScreen, 'here'),
})
const boardSession = createRoute({
  getParentRoute: () => board,
  path: '/sessions/$sessionId',
  component: later(async () => (await import('./screens/session/session-screen.tsx')).SessionScreen, 'here'),
})
// As the board page, the backlog stays while cards are opened on it.
const backlogPage = createRoute({
  getParentRoute: () => board,
  path: '/backlog',
  validateSearch: readBacklogSearch,
  component: later(async () => (await import('./screens/backlog/backlog-screen.tsx')).BacklogScreen, 'here'),
})
const backlogWithCard = createRoute({ getParentRoute: () => backlogPage, path: '/cards/$number', component: Outlet })
const boardMyWork = createRoute({
  getParentRoute: () => board,
  path: '/my-work',
  component: later(async () => (await import('./screens/my-work/board-work-screen.tsx')).BoardWorkScreen, 'here'),
})
const boardSettings = createRoute({
  getParentRoute: () => board,
  path: '/settings',
  component: later(async () => (await import('./screens/board-settings/board-settings-screen.tsx')).BoardSettingsScreen, 'here'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    setup,
    signIn,
    forgotten,
    reset,
    confirmEmail,
    invitation,
    guest,
    signedIn.addChildren([
      boards,
      account,
      people,
      importing,
      myWork,
      board.addChildren([
        boardPage.addChildren([boardAlone, boardWithCard]),
        backlogPage.addChildren([backlogWithCard]),
        boardMyWork,
        boardSprint,
        boardReview,
        boardReports,
        boardCeremonies,
        boardSession,
        boardSettings,
      ]),
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
