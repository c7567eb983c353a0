import { Tooltip } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { ago } from './ago.ts'
import { everyMinute } from './clock.ts'

/** How long ago, as time goes on; exactly when, on hover and focus. */
export function When({ at }: { at: string }) {
  const date = new Date(at)
  const words = useSyncExternalStore(everyMinute, () => ago(date, new Date()))
  return (
    <Tooltip label={date.toLocaleString('en', { dateStyle: 'full', timeStyle: 'short' })}>
      <time dateTime={at}>{words}</time>
    </Tooltip>
  )
}
