import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
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

// Whoever comes to a board straight away gets it while the page is still being made.
const opening = /^\/boards\/([\w-]+)/.exec(location.pathname)?.[1]
if (opening) openEarly(opening)

const root = createRootRoute({ component: Root, errorComponent: PageFailed, notFoundComponent: PageMissing })

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./screens/setup/setup-screen.tsx'), 'SetupScreen'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (text(to) ? { to: text(to) as string } : {}),
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
})
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./screens/sign-in/forgotten-screen.tsx'), 'ForgottenScreen'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$token',
  component: lazyRouteComponent(() => import('./screens/reset/reset-screen.tsx'), 'ResetScreen'),
})
const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email/$token',
  component: lazyRouteComponent(() => import('./screens/reset/confirm-email-screen.tsx'), 'ConfirmEmailScreen'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('./screens/invitation/invitation-screen.tsx'), 'InvitationScreen'),
})
const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest/$token',
  component: lazyRouteComponent(() => import('./screens/guest/guest-screen.tsx'), 'GuestScreen'),
})

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', beforeLoad: ensureSignedIn, component: AppFrame })
const boards = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: ({ new: isNew }: Record<string, unknown>): { new?: 'yes' } => (isNew === 'yes' ? { new: 'yes' } : {}),
  component: lazyRouteComponent(() => import('./screens/boards/boards-screen.tsx'), 'BoardsScreen'),
})
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account/account-screen.tsx'), 'AccountScreen'),
})
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/people/people-screen.tsx'), 'PeopleScreen'),
})
const importing = createRoute({
  getParentRoute: () => signedIn,
  path: '/import',
  component: lazyRouteComponent(() => import('./screens/import/import-screen.tsx'), 'ImportScreen'),
})

const myWork = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-work',
  validateSearch: ({ board }: Record<string, unknown>): { board?: string } => (text(board) ? { board: text(board) as string } : {}),
  component: lazyRouteComponent(() => import('./screens/my-work/my-work-screen.tsx'), 'MyWorkScreen'),
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
  component: lazyRouteComponent(() => import('./screens/reports/reports-screen.tsx'), 'ReportsScreen'),
})
const boardSprint = createRoute({
  getParentRoute: () => board,
  path: '/sprint',
  validateSearch: readSprintSearch,
  component: lazyRouteComponent(() => import('./screens/sprint/sprint-screen.tsx'), 'SprintScreen'),
})
const boardReview = createRoute({
  getParentRoute: () => board,
  path: '/review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./screens/review/review-screen.tsx'), 'ReviewScreen'),
})
const boardCeremonies = createRoute({
  getParentRoute: () => board,
  path: '/ceremonies',
  component: lazyRouteComponent(() => import('./screens/ceremonies/ceremonies-screen.tsx'), 'CeremoniesScreen'),
})
const boardSession = createRoute({
  getParentRoute: () => board,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./screens/session/session-screen.tsx'), 'SessionScreen'),
})
// As the board page, the backlog stays while cards are opened on it.
const backlogPage = createRoute({
  getParentRoute: () => board,
  path: '/backlog',
  validateSearch: readBacklogSearch,
  component: lazyRouteComponent(() => import('./screens/backlog/backlog-screen.tsx'), 'BacklogScreen'),
})
const backlogWithCard = createRoute({ getParentRoute: () => backlogPage, path: '/cards/$number', component: Outlet })
const boardMyWork = createRoute({
  getParentRoute: () => board,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./screens/my-work/board-work-screen.tsx'), 'BoardWorkScreen'),
})
const boardSettings = createRoute({
  getParentRoute: () => board,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/board-settings/board-settings-screen.tsx'), 'BoardSettingsScreen'),
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
