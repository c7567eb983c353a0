import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './form.module.css'
import { ProblemPanel } from './problem-panel.tsx'
import { useSending } from './use-sending.ts'

type FormProps = {
  /** What the button says, and what is being done when it is pressed. */
  action: string
  send(form: FormData): Promise<void>
  isReady?: boolean
  /** One of several on a page: none of them shouts. */
  isQuiet?: boolean
  /** `inline`: one field and its button in a line; `tall`: alone on a page, the button as wide as the fields. */
  layout?: 'inline' | 'tall'
  beside?: ReactNode
  children: ReactNode
}

/** Fields, one button, and what went wrong in words. Enter sends it. */
export function Form({ action, send, isReady = true, layout, isQuiet = layout === 'inline', beside, children }: FormProps) {
  const sending = useSending(send)
  return (
    <form
      className={css.form}
      data-layout={layout}
      onSubmit={(event) => {
        event.preventDefault()
        void sending.send(new FormData(event.currentTarget))
      }}
    >
      {children}
      {sending.problem && (
        <div className={css.problem}>
          <ProblemPanel happened={sending.problem.message} />
        </div>
      )}
      <div className={css.foot}>
        {beside}
        <Button type="submit" variant={isQuiet ? 'default' : 'filled'} loading={sending.isSending} disabled={!isReady} fullWidth={layout === 'tall'}>
          {action}
        </Button>
      </div>
    </form>
  )
}

/** What was written in a field. */
export const written = (form: FormData, name: string) => String(form.get(name) ?? '')
