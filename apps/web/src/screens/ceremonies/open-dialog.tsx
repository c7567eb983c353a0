import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { calendarOf } from '@rondo/core/capacity-of'
import { templates } from '@rondo/core/catalog/templates'
import { lastDripDay } from '@rondo/core/retro/drip'
import type { Secrecy, Session, Template } from '@rondo/types'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { attempt } from '../../live/use-command.ts'
import { useActionsPart } from '../../live/use-part.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { WhichCards } from '../session/poker/which-cards.tsx'
import { kindNames } from '../session/promise.ts'
import css from './ceremonies-screen.module.css'
import { ChooseForm } from './choose-form.tsx'
import { ChooseSecrecy } from './choose-secrecy.tsx'
import { TemplateEditor } from './template-editor.tsx'

const offered = ['standup', 'poker', 'retro', 'health'] as const satisfies Session['kind'][]

/** Opens a session of a kind, made from a template, under a promise. */
export function OpenDialog({ kind: first = 'retro', cardIds, onClose }: { kind?: Session['kind']; cardIds?: string[]; onClose(): void }) {
  const board = useBoard()
  const navigate = useNavigate()
  const { short, day } = useToday()
  useActionsPart() // the board's own templates
  const own = useSelected(['templates'], (state) => [...state.all('templates')])
  const running = useSelected(['sprints'], (state) => state.runningSprints)
  const [kind, setKind] = useState<Session['kind']>(first)
  const forms = [...own, ...templates].filter((form) => form.kind === kind)
  const [chosen, setChosen] = useState<string>()
  const form = forms.find(({ id }) => id === chosen) ?? forms[0]
  const [promised, setPromised] = useState<Secrecy>()
  const [name, setName] = useState('')
  const [said, setUntil] = useState<string>()
  const [picked, setPicked] = useState<string[]>()
  const [no, setNo] = useState<string>()
  const [editing, setEditing] = useState<Template>()
  const isOwn = (one: Template) => own.some(({ id }) => id === one.id)
  const secrecy = promised ?? form?.secrecy ?? 'named'
  const last = form && lastDripDay(form.columns, day, calendarOf(board.replica.state, board.boardId))
  const until = said ?? (last ? `${last}T17:00` : '')
  const usual = `${kindNames[kind]}, ${short(day)}`
  const open = () => {
    if (!form) return
    const id = v7()
    const ids = cardIds ?? (kind === 'poker' ? picked : undefined)
    const answer = attempt(board, {
      type: 'session.open',
      id,
      kind,
      template: form.id,
      secrecy,
      name: name.trim() || usual,
      sprintId: running[0]?.id ?? null,
      ...(ids && { cardIds: ids }),
      ...(until && { answersUntil: new Date(until).toISOString() }),
    })
    if (answer.no !== undefined) return setNo(answer.no)
    onClose()
    void navigate({ to: '/boards/$id/sessions/$sessionId', params: { id: board.boardId, sessionId: id } })
  }
  if (editing)
    return (
      <Modal opened onClose={onClose} title="A format of our own" size="xl">
        <TemplateEditor
          template={editing}
          isOwn={isOwn(editing)}
          onCancel={() => setEditing(undefined)}
          onSaved={(id) => {
            setChosen(id)
            setEditing(undefined)
          }}
        />
      </Modal>
    )
  return (
    <Modal opened onClose={onClose} title="Open a session" size="md">
      <form
        className={css.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        {!cardIds && (
          <SegmentedControl
            aria-label="Kind"
            value={kind}
            data={offered.map((value) => ({ value, label: kindNames[value] }))}
            onChange={(value) => {
              setKind(value as Session['kind'])
              setChosen(undefined)
              setPromised(undefined)
              setUntil(undefined)
            }}
          />
        )}
        {form && <ChooseForm kind={kind} forms={forms} form={form} isOwn={isOwn(form)} onChoose={setChosen} onEdit={setEditing} />}
        {kind === 'poker' && !cardIds && <WhichCards onChoose={setPicked} />}
        <TextInput label="Name" placeholder={usual} value={name} maxLength={100} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        {kind !== 'standup' && <ChooseSecrecy secrecy={secrecy} onChoose={setPromised} />}
        <TextInput
          type="datetime-local"
          label="People answer on their own time, until"
          description={last ? 'The questions come one a working day; this is the evening of the last one.' : 'Leave it empty when you meet now.'}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        {no && <p role="alert">{no}</p>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Open it</Button>
        </Group>
      </form>
    </Modal>
  )
}
