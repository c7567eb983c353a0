import { TextInput } from '@mantine/core'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { api } from '../../api/http.ts'
import { loadMe } from '../../api/me.ts'
import { useResource } from '../../api/use-resource.ts'
import { Alone } from '../../shell/alone.tsx'
import { Form, written } from '../../ui/form.tsx'
import { NewPassword } from '../../ui/new-password.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'

/** The first visit: nobody is here yet, and whoever comes first runs the place. */
export function SetupScreen() {
  const navigate = useNavigate()
  const { data, problem, reload } = useResource('setup', () => api.get<{ needed: boolean }>('/api/setup'))
  if (data?.needed === false) return <Navigate to="/" replace />
  const send = async (form: FormData) => {
    await api.post('/api/setup', { name: written(form, 'name'), email: written(form, 'email'), password: written(form, 'password') })
    await loadMe()
    await navigate({ to: '/', replace: true })
  }
  return (
    <Alone title="Welcome" heading="Welcome to Rondo" lead="You are the first one here, so you will run this place. Who are you?">
      {problem && <ProblemPanel happened={problem.message} retry={reload} />}
      {data && (
        <Form layout="tall" action="Continue" send={send}>
          <TextInput name="name" label="Name" autoComplete="name" required autoFocus maxLength={100} />
          <TextInput name="email" label="E-mail" type="email" autoComplete="username" required />
          <NewPassword />
        </Form>
      )}
    </Alone>
  )
}
