import { Button, Group } from '@mantine/core'
import type { Sprint } from '@rondo/types'
import { Target } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useBoard } from '../../live/board-provider.tsx'
import { useMay } from '../../live/use-board.ts'
import { attempt } from '../../live/use-command.ts'
import { ChangedHint } from '../board/sheet/changed-hint.tsx'
import { useChangedBy } from '../board/sheet/use-changed-by.ts'
import css from './goal-field.module.css'

/** Why the sprint is worth doing, written together: what others write meanwhile stays. */
export function GoalField({ sprint: { id, goal } }: { sprint: Sprint }) {
  const board = useBoard()
  const mayChange = useMay('sprint.goal')
  const [draft, setDraft] = useState<{ base: string; text: string }>()
  const [no, setNo] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)
  const isWriting = draft !== undefined
  const changedBy = useChangedBy(isWriting, 'sprints', id, 'goal')
  useEffect(() => {
    if (wasWriting.current && !isWriting && document.activeElement === document.body) button.current?.focus()
    wasWriting.current = isWriting
  }, [isWriting])

  if (!draft)
    return (
      <div className={css.goal}>
        <Target size={16} aria-hidden className={css.icon} />
        {mayChange ? (
          <button ref={button} type="button" className={css.text} data-empty={!goal || undefined} onClick={() => setDraft({ base: goal, text: goal })}>
            {goal || 'What is this sprint for? Write its goal.'}
            <span className="sr-only">: change the goal</span>
          </button>
        ) : (
          <p className={css.text}>{goal || 'No goal yet.'}</p>
        )}
      </div>
    )
  const cancel = () => {
    setDraft(undefined)
    setNo(undefined)
  }
  const save = () => {
    const text = draft.text.trim()
    if (text === draft.base) return cancel()
    const answer = attempt(board, { type: 'sprint.goal', id, base: draft.base, goal: text })
    if (answer.no === undefined) cancel()
    else setNo(answer.no)
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        className={css.input}
        aria-label="Goal of the sprint"
        aria-invalid={no !== undefined}
        aria-describedby={no ? 'goal-no' : undefined}
        value={draft.text}
        maxLength={1000}
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        onChange={({ target }) => setDraft({ ...draft, text: target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            save()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            cancel()
          }
        }}
      />
      {changedBy && <ChangedHint userId={changedBy} words="When you save, both are kept." />}
      {no && (
        <p id="goal-no" className={css.no} role="alert">
          {no}
        </p>
      )}
      <Group gap={6}>
        <Button size="xs" type="submit">
          Save the goal
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
