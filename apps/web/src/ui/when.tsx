import { Tooltip } from '@mantine/core'
import { ago } from './ago.ts'

const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' })

/** How long ago; exactly when, on hover and focus. */
export function When({ at }: { at: string }) {
  const date = new Date(at)
  return (
    <Tooltip label={exact.format(date)}>
      <time dateTime={at}>{ago(date, new Date())}</time>
    </Tooltip>
  )
}
