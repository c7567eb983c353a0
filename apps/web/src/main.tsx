import './early.ts'
import './kit.css'
import './tokens.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { whenSignedOut } from './api/http.ts'
import { router } from './router.tsx'
import { offerUpdates } from './shell/offer-updates.ts'
import { theme } from './theme.ts'

const withoutSession = ['/setup', '/sign-in', '/forgotten', '/reset-password/', '/confirm-email/', '/invitations/']
whenSignedOut(() => {
  const { pathname, href } = router.state.location
  if (router.state.status === 'idle' && !withoutSession.some((path) => pathname.startsWith(path)))
    void router.navigate({ to: '/sign-in', search: { to: href } })
})
offerUpdates()

createRoot(document.getElementById('root') as HTMLElement).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <RouterProvider router={router} />
  </MantineProvider>,
)
