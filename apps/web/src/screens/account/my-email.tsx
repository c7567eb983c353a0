import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type By, changeEmail } from '../../api/account.ts'
import { useMe } from '../../api/me.ts'
import { Form, written } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'

export function MyEmail() {
  const { email } = useMe()
  const [asked, setAsked] = useState<{ email: string; by: By }>()
  const send = async (form: FormData) => {
    const next = written(form, 'email').trim()
    const { by } = await changeEmail(next, written(form, 'password'))
    setAsked({ email: next, by })
  }
  return (
    <Section title="E-mail" lead={`You sign in as ${email}. Others on your boards do not see it, except their admins.`}>
      {asked ? (
        <p role="status">
          {asked.by === 'mail'
            ? `A link is on its way to ${asked.email}. Open it within a day, and the address is changed.`
            : `Rondo has no mail set up. Whoever runs it finds a link for ${asked.email} under People; open it within a day, and the address is changed.`}
        </p>
      ) : (
        <Form action="Change e-mail" send={send} isQuiet>
          <TextInput name="email" label="New e-mail" type="email" autoComplete="email" required />
          <PasswordInput name="password" label="Your password" autoComplete="current-password" required />
        </Form>
      )}
    </Section>
  )
}
