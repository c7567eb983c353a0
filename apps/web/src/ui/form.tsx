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
  isInline?: boolean
  beside?: ReactNode
  children: ReactNode
}

/** Fields, one button, and what went wrong in words. Enter sends it. */
export function Form({ action, send, isReady = true, isInline = false, beside, children }: FormProps) {
  const sending = useSending(send)
  return (
    <form
      className={css.form}
      data-inline={isInline || undefined}
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
        <Button type="submit" loading={sending.isSending} disabled={!isReady}>
          {action}
        </Button>
      </div>
    </form>
  )
}

/** What was written in a field. */
export const written = (form: FormData, name: string) => String(form.get(name) ?? '')
