import { useParams } from '@tanstack/react-router'
import { KeyRound, Link2Off } from 'lucide-react'
import { useState } from 'react'
import { accountOfReset, resetPassword } from '../../api/account.ts'
import { useResource } from '../../api/use-resource.ts'
import { Alone } from '../../shell/alone.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Form, written } from '../../ui/form.tsx'
import { NewPassword } from '../../ui/new-password.tsx'

/** Where the link for a forgotten password leads. */
export function ResetScreen() {
  const { token } = useParams({ from: '/reset-password/$token' })
  const { data: account, problem } = useResource(`reset/${token}`, () => accountOfReset(token))
  const [isDone, setDone] = useState(false)
  const send = async (form: FormData) => {
    await resetPassword(token, written(form, 'password'))
    setDone(true)
  }
  if (isDone)
    return (
      <Alone title="New password">
        <EmptyPlace isPage icon={<KeyRound size={20} />} title="Your new password is set" action={<ButtonLink to="/sign-in">Sign in</ButtonLink>}>
          You have been signed out everywhere.
        </EmptyPlace>
      </Alone>
    )
  if (problem)
    return (
      <Alone title="New password">
        <EmptyPlace
          isPage
          icon={<Link2Off size={20} />}
          title="This link does not work any more"
          action={<ButtonLink to="/forgotten">Ask for a new one</ButtonLink>}
        >
          {problem.message}
        </EmptyPlace>
      </Alone>
    )
  return (
    <Alone title="New password" heading="Set a new password" {...(account && { lead: `For ${account.email}. The link that brought you here works once.` })}>
      {account && (
        <Form layout="tall" action="Set password" send={send}>
          <input type="hidden" name="username" autoComplete="username" value={account.email} />
          <NewPassword label="New password" isFocused />
        </Form>
      )}
    </Alone>
  )
}
