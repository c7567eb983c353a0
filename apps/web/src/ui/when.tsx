import { Tooltip } from '@mantine/core'
import { format, formatDistanceToNowStrict } from 'date-fns'

/** How long ago; exactly when, on hover and focus. */
export function When({ at }: { at: string }) {
  const date = new Date(at)
  return (
    <Tooltip label={format(date, 'PPPP, p')}>
      <time dateTime={at}>{formatDistanceToNowStrict(date, { addSuffix: true })}</time>
    </Tooltip>
  )
}
