import { Page } from '../../shell/page.tsx'
import { AboutMe } from './about-me.tsx'
import { ApiTokens } from './api-tokens.tsx'
import { MyEmail } from './my-email.tsx'
import { MyPassword } from './my-password.tsx'
import { ThisBrowser } from './this-browser.tsx'

export function AccountScreen() {
  return (
    <Page title="My account">
      <AboutMe />
      <ThisBrowser />
      <MyEmail />
      <MyPassword />
      <ApiTokens />
    </Page>
  )
}
