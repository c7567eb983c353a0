import { Tooltip } from '@mantine/core'
import { ago } from './ago.ts'

/** How long ago; exactly when, on hover and focus. */
export function When({ at }: { at: string }) {
  const date = new Date(at)
  return (
    <Tooltip label={date.toLocaleString('en', { dateStyle: 'full', timeStyle: 'short' })}>
      <time dateTime={at}>{ago(date, new Date())}</time>
    </Tooltip>
  )
}
