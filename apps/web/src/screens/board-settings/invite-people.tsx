import { TextInput } from '@mantine/core'
import type { Role } from '@rondo/types/vocabulary'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { invite, useInvitations } from '../../api/invitations.ts'
import { addMember } from '../../api/members.ts'
import { Problem } from '../../api/problem.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Form, written } from '../../ui/form.tsx'
import { RoleSelect } from '../../ui/role-select.tsx'
import { toast } from '../../ui/toast.tsx'
import css from './invite-people.module.css'

/** A link for someone. Who has an account here already is added at once; anybody else comes by the link. */
export function InvitePeople() {
  const { boardId } = useBoard()
  const { reload } = useInvitations(boardId)
  const [role, setRole] = useState<Role>('member')
  const isAsked = useLocation({ select: ({ hash }) => hash === 'invite' })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isAsked) field.current?.focus()
  }, [isAsked])
  const [made, setMade] = useState<{ url: string; email: string }>()
  const send = async (form: FormData) => {
    const email = written(form, 'email').trim()
    setMade(undefined)
    if (email && (await isAddedAtOnce(boardId, email, role))) {
      toast(`${email} is on the board now.`)
      return
    }
    const { url } = await invite(boardId, role, email || undefined)
    setMade({ url, email })
    await reload()
  }
  return (
    <div className={css.invite}>
      <Form key={made?.url ?? ''} action="Invite" send={send} layout="inline" isQuiet={false}>
        <TextInput
          ref={field}
          name="email"
          type="email"
          label="Invite someone"
          placeholder="E-mail, or nothing for a link anybody can use once"
          autoComplete="off"
        />
        <RoleSelect label="As" hasLabel value={role} onChange={setRole} />
      </Form>
      {made && (
        <div className={css.made} role="status">
          <CopyField
            label={made.email ? `Link for ${made.email}` : 'Link for one person'}
            note="Works once, within seven days. This is the only time it is shown."
            value={made.url}
          />
        </div>
      )}
    </div>
  )
}

async function isAddedAtOnce(boardId: string, email: string, role: Role): Promise<boolean> {
  try {
    await addMember(boardId, email, role)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'missing') return false
    throw error
  }
}
