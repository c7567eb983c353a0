import { Button, Group, Modal, NativeSelect, Radio, SegmentedControl, TextInput } from '@mantine/core'
import { templates } from '@rondo/core/catalog/templates'
import { type Secrecy, type Session, secrecies, type Template } from '@rondo/types'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { attempt, useCommand } from '../../live/use-command.ts'
import { useActionsPart } from '../../live/use-part.ts'
import { useSelected } from '../../live/use-selected.ts'
import { useToday } from '../../parts/use-today.ts'
import { WhichCards } from '../session/poker/which-cards.tsx'
import { kindNames, promises, secrecyNames } from '../session/promise.ts'
import css from './ceremonies-screen.module.css'
import { SuggestedRetros } from './suggested-retros.tsx'
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
  const [until, setUntil] = useState('')
  const [picked, setPicked] = useState<string[]>()
  const [no, setNo] = useState<string>()
  const [editing, setEditing] = useState<Template>()
  const command = useCommand()
  const isOwn = own.some(({ id }) => id === form?.id)
  const secrecy = promised ?? form?.secrecy ?? 'named'
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
          isOwn={own.some(({ id }) => id === editing.id)}
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
            }}
          />
        )}
        <NativeSelect
          label={kind === 'poker' ? 'Deck' : kind === 'priority' ? 'Method' : 'Format'}
          value={form?.id}
          data={forms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        {kind === 'retro' && <SuggestedRetros chosen={form?.id} onChoose={setChosen} />}
        {form && (
          <Group gap="xs">
            <Button variant="default" size="compact-xs" onClick={() => setEditing(form)}>
              {isOwn ? 'Change this format' : 'Make it our own'}
            </Button>
            {isOwn && (
              <Button variant="subtle" color="red" size="compact-xs" onClick={() => command({ type: 'template.remove', id: form.id })}>
                Remove it
              </Button>
            )}
          </Group>
        )}
        {kind === 'poker' && !cardIds && <WhichCards onChoose={setPicked} />}
        <TextInput label="Name" placeholder={usual} value={name} maxLength={100} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        {kind !== 'standup' && (
          <Radio.Group label="Who sees names" value={secrecy} onChange={(value) => setPromised(value as Secrecy)}>
            <div className={css.fields}>
              {secrecies.map((value) => (
                <Radio key={value} value={value} label={secrecyNames[value]} description={promises[value]} />
              ))}
            </div>
          </Radio.Group>
        )}
        <TextInput
          type="datetime-local"
          label="People answer on their own time, until"
          description="Leave it empty when you meet now."
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
