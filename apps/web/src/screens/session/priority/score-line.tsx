import { NativeSelect } from '@mantine/core'
import { type Inputs, methodOf } from '@rondo/core/priority'
import type { Session } from '@rondo/types'
import { useState } from 'react'
import { useMay, useRow } from '../../../live/use-board.ts'
import { countOf, useMyAnswer, useSealed } from '../../../live/use-session.ts'

/** What I give one card. It is sealed once each part has a number; until then it is only here. */
export function ScoreLine({ session, cardId }: { session: Session; cardId: string }) {
  const key = `score:${cardId}` as const
  const card = useRow('cards', cardId)
  const mayAnswer = useMay('card.comment') && !session.closedAt
  const { seal, answered } = useSealed(session.id)
  const mine = useMyAnswer(session.id, key)
  const [draft, setDraft] = useState<Inputs>({})
  const inputs: Inputs = { ...mine?.inputs, ...draft }
  const scales = methodOf(session)?.scales ?? {}
  const title = card?.title ?? 'A card that is gone'
  const set = (id: string, text: string) => {
    const next = { ...inputs, [id]: Number(text) }
    setDraft(next)
    if (session.columns.every((column) => next[column.id])) seal(key, { inputs: next })
  }
  return (
    <tr>
      <th scope="row">{title}</th>
      {session.columns.map(({ id, name }) => (
        <td key={id}>
          <NativeSelect
            size="xs"
            aria-label={`${name} of ${title}`}
            value={inputs[id] ?? ''}
            disabled={!mayAnswer}
            data={[{ value: '', label: '–', disabled: true }, ...(scales[id] ?? []).map((step) => ({ value: String(step), label: step.toLocaleString('en') }))]}
            onChange={({ currentTarget }) => set(id, currentTarget.value)}
          />
        </td>
      ))}
      <td>{countOf(answered.get(key))}</td>
    </tr>
  )
}
