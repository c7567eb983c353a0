import { Button, Group, Modal, TextInput } from '@mantine/core'
import { count } from '@rondo/core/count'
import { tidy } from '@rondo/core/points'
import type { Card } from '@rondo/types'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { useRow } from '../../live/use-board.ts'
import { attempt } from '../../live/use-command.ts'
import { announce } from '../../ui/announce.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { focusCard } from '../board/focus-card.ts'
import { closeDialog } from './backlog-view.ts'
import { listOf } from './lists.ts'
import css from './split-dialog.module.css'

const BELOW_ZERO = 'Points may not be below 0.'

/** Part of a card becomes a card of its own, just below. No point is lost and none is won. */
export function SplitDialog({ cardId }: { cardId: string }) {
  const card = useRow('cards', cardId)
  return (
    <Modal opened onClose={closeDialog} title={card ? `Split “${card.title}”` : 'Split'} size="md">
      {card ? <SplitForm card={card} /> : <p>That card is no longer here.</p>}
    </Modal>
  )
}

function SplitForm({ card }: { card: Card }) {
  const board = useBoard()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [no, setNo] = useState<{ title?: string; points?: string }>({})
  const points = card.points === null ? null : Number(text || 0)
  const left = points === null || card.points === null ? null : tidy(card.points - points)
  const fault = points === null ? null : pointsFault(points, card.points ?? 0)
  const split = () => {
    if (!title.trim()) return setNo({ title: 'Say what the new card is about.' })
    if (points !== null && !(points >= 0)) return setNo({ points: BELOW_ZERO })
    const newId = v7()
    const answer = attempt(board, { type: 'card.split', id: card.id, newId, title: title.trim(), points })
    if (answer.no !== undefined) return setNo({ points: answer.no })
    closeDialog()
    announce(`Split: ${title.trim()} is a card of its own`)
    setTimeout(() => focusCard(newId, listOf(card)), 200) // the dialog gives the focus back first
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        split()
      }}
    >
      <TextInput
        label="Title of the new card"
        value={title}
        error={no.title}
        maxLength={500}
        data-autofocus
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      {card.points === null ? (
        <p className={css.sum}>Neither part has points yet: “{card.title}” has no estimate.</p>
      ) : (
        <>
          <NumberField
            label="Points of the new card"
            mt="sm"
            w={200}
            isFraction
            min={0}
            max={card.points}
            value={text}
            placeholder="0"
            error={no.points}
            onChange={setText}
          />
          <p className={css.sum} role="status" data-off={fault !== null || undefined}>
            {fault ?? `${count(card.points ?? 0, 'point')} ${card.points === 1 ? 'stays' : 'stay'} ${card.points}: ${left} here and ${points} in the new card.`}
          </p>
        </>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button type="submit">Split</Button>
      </Group>
    </form>
  )
}

function pointsFault(points: number, all: number) {
  if (points < 0) return BELOW_ZERO
  return points > all ? `That is more than the ${count(all, 'point')} there ${all === 1 ? 'is' : 'are'}.` : null
}
