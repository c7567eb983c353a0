import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { askForReset } from '../../api/account.ts'
import { Alone } from '../../shell/alone.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Form, written } from '../../ui/form.tsx'

export function ForgottenScreen() {
  const [isAsked, setAsked] = useState(false)
  const back = (
    <ButtonLink variant="default" to="/sign-in">
      Back to sign in
    </ButtonLink>
  )
  if (isAsked)
    return (
      <Alone title="Ask for a new password">
        <EmptyPlace isPage icon={<MailCheck size={20} />} title="A link is on its way" action={back}>
          If there is an account with that address, it gets a link that is good for an hour. Where Rondo cannot send mail, whoever runs it has the link and can
          give it to you.
        </EmptyPlace>
      </Alone>
    )
  const send = async (form: FormData) => {
    await askForReset(written(form, 'email'))
    setAsked(true)
  }
  return (
    <Alone title="Ask for a new password" heading="Forgotten your password?" lead="Say which account is yours, and you get a link with which to set a new one.">
      <Form layout="tall" action="Send the link" send={send} beside={<Link to="/sign-in">Back to sign in</Link>}>
        <TextInput name="email" label="E-mail" type="email" autoComplete="username" required autoFocus />
      </Form>
    </Alone>
  )
}
