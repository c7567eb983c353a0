import { Button, Group, TextInput } from '@mantine/core'
import { isStandUpPlace } from '@rondo/core/standup/columns'
import type { Template } from '@rondo/types'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useBoard } from '../../live/board-provider.tsx'
import { attempt } from '../../live/use-command.ts'
import { ColumnList } from '../../parts/sessions/column-list.tsx'
import css from '../../parts/sessions/edit-list.module.css'
import { StageList } from '../../parts/sessions/stage-list.tsx'
import { ProblemPanel } from '../../ui/problem-panel.tsx'

const nouns: Record<Template['kind'], string> = {
  retro: 'column',
  health: 'question',
  standup: 'question',
  poker: 'card',
  planning: 'question',
  priority: 'question',
}

/** A format as the team wants it, saved on the board under a name of its own. One that comes with Rondo stays as it is. */
export function TemplateEditor({ template, isOwn, onSaved, onCancel }: { template: Template; isOwn: boolean; onSaved(id: string): void; onCancel(): void }) {
  const board = useBoard()
  const [form, setForm] = useState<Template>(() =>
    isOwn ? template : { ...template, id: v7(), name: `Our ${template.name.charAt(0).toLowerCase()}${template.name.slice(1)}` },
  )
  const [deck, setDeck] = useState(form.deck.join(' '))
  const [no, setNo] = useState<string>()
  const save = () => {
    const named = <T extends { name: string }>(rows: readonly T[]) => rows.map((row) => ({ ...row, name: row.name.trim() }))
    const next = { ...form, name: form.name.trim(), stages: named(form.stages), columns: named(form.columns), deck: deck.split(/[\s,]+/).filter(Boolean) }
    if ([next, ...next.stages, ...next.columns].some(({ name }) => !name)) return setNo('The format and each of its lines need a name.')
    if (next.kind === 'poker' && next.deck.length < 2) return setNo('A deck needs two cards or more.')
    if (next.deck.some((card) => card.length > 8)) return setNo('A card of the deck has at most eight letters.')
    const answer = attempt(board, { type: 'template.save', ...next })
    if (answer.no === undefined) onSaved(next.id)
    else setNo(answer.no)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        label="Name of the format"
        mb="md"
        value={form.name}
        maxLength={100}
        onChange={({ currentTarget }) => setForm({ ...form, name: currentTarget.value })}
      />
      {form.kind === 'poker' ? (
        <TextInput
          label="Cards, smallest first"
          description="With spaces between. Those that are not numbers say something else."
          value={deck}
          maxLength={300}
          onChange={({ currentTarget }) => setDeck(currentTarget.value)}
        />
      ) : (
        <>
          <fieldset className={css.part}>
            <legend>What is {form.kind === 'retro' ? 'written under' : 'asked'}</legend>
            <ColumnList
              noun={nouns[form.kind]}
              hasDays={({ id }) => form.kind === 'standup' && !isStandUpPlace(id)}
              columns={form.columns}
              onChange={(columns) => setForm({ ...form, columns })}
            />
          </fieldset>
          <fieldset className={css.part}>
            <legend>Stages and minutes</legend>
            <StageList stages={form.stages} onChange={(stages) => setForm({ ...form, stages })} />
          </fieldset>
        </>
      )}
      {no && <ProblemPanel happened={no} />}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onCancel}>
          Back
        </Button>
        <Button type="submit">Save the format</Button>
      </Group>
    </form>
  )
}
