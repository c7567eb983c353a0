import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { changePassword } from '../../api/account.ts'
import { useMe } from '../../api/me.ts'
import { Form, written } from '../../ui/form.tsx'
import { NewPassword } from '../../ui/new-password.tsx'
import { Section } from '../../ui/section.tsx'
import { toast } from '../../ui/toast.tsx'

export function MyPassword() {
  const { email } = useMe()
  const [times, setTimes] = useState(0)
  const send = async (form: FormData) => {
    await changePassword(written(form, 'current'), written(form, 'password'))
    setTimes(times + 1)
    toast('Your password is changed. You are signed out everywhere but here.')
  }
  return (
    <Section title="Password" lead="Changing it signs you out everywhere but here.">
      <Form key={times} action="Change password" send={send} isQuiet>
        <input type="hidden" autoComplete="username" value={email} />
        <PasswordInput name="current" label="Current password" autoComplete="current-password" required />
        <NewPassword label="New password" />
      </Form>
    </Section>
  )
}
