import { PasswordInput, TextInput } from '@mantine/core'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { signIn } from '../../api/me.ts'
import { Alone } from '../../shell/alone.tsx'
import { Form, written } from '../../ui/form.tsx'
import { inside } from './inside.ts'

export function SignInScreen() {
  const router = useRouter()
  const { to } = useSearch({ from: '/sign-in' })
  const send = async (form: FormData) => {
    await signIn(written(form, 'email'), written(form, 'password'))
    router.history.replace(inside(to))
  }
  return (
    <Alone title="Sign in" heading="Sign in" lead={to ? 'Then you come back to where you were.' : 'Good to see you.'}>
      <Form layout="tall" action="Sign in" send={send} beside={<Link to="/forgotten">Forgotten your password?</Link>}>
        <TextInput name="email" label="E-mail" type="email" autoComplete="username" required autoFocus />
        <PasswordInput name="password" label="Password" autoComplete="current-password" required />
      </Form>
    </Alone>
  )
}
