import { TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { accept, type ShownInvitation } from '../../api/invitations.ts'
import { loadMe } from '../../api/me.ts'
import { Form, written } from '../../ui/form.tsx'
import { NewPassword } from '../../ui/new-password.tsx'

export function JoinAsNewcomer({ token, invitation: { email } }: { token: string; invitation: ShownInvitation }) {
  const navigate = useNavigate()
  const send = async (form: FormData) => {
    const { boardId } = await accept(token, { name: written(form, 'name'), email: email ?? written(form, 'email'), password: written(form, 'password') })
    await loadMe()
    await navigate({ to: '/boards/$id', params: { id: boardId } })
  }
  return (
    <Form
      layout="tall"
      action="Make my account"
      send={send}
      beside={
        <Link to="/sign-in" search={{ to: `/invitations/${token}` }}>
          I have an account
        </Link>
      }
    >
      <TextInput name="name" label="Name" autoComplete="name" required autoFocus maxLength={100} />
      <TextInput
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        {...(email && { defaultValue: email, readOnly: true, description: 'The invitation is for this address.' })}
      />
      <NewPassword />
    </Form>
  )
}
