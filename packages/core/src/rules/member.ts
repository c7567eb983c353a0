import { type Role, refuse } from '@rondo/types'
import type { Draft } from '../draft.ts'
import type { RulesFor } from './rules.ts'

export const memberRules: RulesFor<'member'> = {
  'member.add'(draft, { userId, role }) {
    const known = draft.find('members', userId)
    if (known?.role) refuse('conflict', 'That person is on this board already.')
    if (known) draft.update('members', userId, { role })
    else draft.insert('members', { id: userId, role, name: null })
  },

  'member.role'(draft, { userId, role }) {
    if (!draft.get('members', userId).role) refuse('missing', 'That person is no longer on this board.')
    change(draft, userId, role)
  },

  'member.remove'(draft, { userId }) {
    if (!draft.get('members', userId).role) refuse('missing', 'That person is no longer on this board.')
    change(draft, userId, null)
  },

  'member.leave'(draft, _, { actorId }) {
    change(draft, actorId, null)
  },
}

function change(draft: Draft, userId: string, role: Role | null) {
  draft.update('members', userId, { role })
  const isLed = [...draft.state.all('members')].some((member) => member.role === 'admin')
  if (!isLed) refuse('conflict', 'A board needs an admin. Make someone else admin first.')
}
