import { Button, Textarea } from '@mantine/core'
import type { RemarkKind } from '@rondo/types/vocabulary'
import { Check, CircleHelp, CircleX } from 'lucide-react'
import { useState } from 'react'
import { Form, written } from '../../ui/form.tsx'
import css from './verdict.module.css'

export type Say = (what: { kind: RemarkKind; text?: string; cardId?: string }) => Promise<void>
type VerdictProps = { card: { id: string; title: string }; say: Say; hasAccepted?: boolean }

/** Accept it, ask about it, or say that it is not what was meant. */
export function Verdict({ card: { id, title }, say, hasAccepted = false }: VerdictProps) {
  const [writing, setWriting] = useState<'question' | 'unmet'>()
  const toggle = (kind: 'question' | 'unmet') => setWriting(writing === kind ? undefined : kind)
  const button = (kind: 'question' | 'unmet', words: string, icon: React.ReactNode) => (
    <Button variant="default" size="xs" leftSection={icon} aria-expanded={writing === kind} aria-label={`${words}: ${title}`} onClick={() => toggle(kind)}>
      {words}
    </Button>
  )
  return (
    <div className={css.verdict}>
      <div className={css.buttons}>
        <Button
          variant="default"
          size="xs"
          leftSection={<Check size={14} aria-hidden />}
          disabled={hasAccepted}
          aria-label={`${hasAccepted ? 'Accepted' : 'Accept'}: ${title}`}
          onClick={() => void say({ kind: 'accept', cardId: id })}
        >
          {hasAccepted ? 'You accepted this' : 'Accept'}
        </Button>
        {button('question', 'Question', <CircleHelp size={14} aria-hidden />)}
        {button('unmet', 'Not what I meant', <CircleX size={14} aria-hidden />)}
      </div>
      {writing && (
        <Form
          key={writing}
          action={writing === 'question' ? 'Ask' : 'Say it'}
          isQuiet
          send={async (form) => {
            await say({ kind: writing, cardId: id, text: written(form, 'text').trim() })
            setWriting(undefined)
          }}
        >
          <Textarea
            name="text"
            label={writing === 'question' ? 'Your question' : 'What you meant'}
            required
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
          />
        </Form>
      )}
    </div>
  )
}
