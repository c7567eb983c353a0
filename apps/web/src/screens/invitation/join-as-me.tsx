import { Anchor } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { accept } from '../../api/invitations.ts'
import type { Me } from '../../api/me.ts'
import { signOutHere } from '../../shell/leave.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Form } from '../../ui/form.tsx'
import css from './join-as-me.module.css'

export function JoinAsMe({ token, me: { userId, name, email } }: { token: string; me: Me }) {
  const navigate = useNavigate()
  const send = async () => {
    const { boardId } = await accept(token)
    await navigate({ to: '/boards/$id', params: { id: boardId } })
  }
  const switchPerson = async () => {
    if (await signOutHere()) location.reload()
  }
  return (
    <Form
      layout="tall"
      action="Join the board"
      send={send}
      beside={
        <Anchor component="button" type="button" size="sm" onClick={() => void switchPerson()}>
          I am someone else
        </Anchor>
      }
    >
      <div className={css.me}>
        <Avatar userId={userId} name={name} size={36} isPlain />
        <span>
          <strong>{name}</strong>
          <br />
          {email}
        </span>
      </div>
    </Form>
  )
}
