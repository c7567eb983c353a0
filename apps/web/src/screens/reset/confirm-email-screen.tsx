import { useParams } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { confirmEmail } from '../../api/account.ts'
import { Alone } from '../../shell/alone.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Form } from '../../ui/form.tsx'

/** Where the link to a new address leads. A button, since mail programs follow links by themselves. */
export function ConfirmEmailScreen() {
  const { token } = useParams({ from: '/confirm-email/$token' })
  const [isDone, setDone] = useState(false)
  const send = async () => {
    await confirmEmail(token)
    setDone(true)
  }
  if (isDone)
    return (
      <Alone title="New address">
        <EmptyPlace isPage icon={<MailCheck size={20} />} title="This is your address now" action={<ButtonLink to="/">To my boards</ButtonLink>}>
          Sign in with it from now on.
        </EmptyPlace>
      </Alone>
    )
  return (
    <Alone title="New address" heading="Is this your address?" lead="Confirm it, and you sign in with it from now on.">
      <Form layout="tall" action="Yes, this is mine" send={send}>
        {null}
      </Form>
    </Alone>
  )
}
