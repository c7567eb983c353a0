import { Progress } from '@mantine/core'
import { count } from '@rondo/core/count'
import css from './importing.module.css'
import { useNewestImport } from './use-newest-import.ts'

/** How far it is. */
export function Importing({ name, isDryRun }: { name: string; isDryRun: boolean }) {
  const newest = useNewestImport(true)
  const isWriting = newest?.state === 'writing' && newest.total > 0
  const part = isWriting ? (newest.done / newest.total) * 100 : 0
  return (
    <section className={css.panel} aria-label="Import">
      <h2>{isDryRun ? `Reading ${name}` : `Bringing “${name}”`}</h2>
      <Progress value={isWriting ? part : 100} animated={!isWriting} striped={!isWriting} aria-label="How far the import is" transitionDuration={200} />
      <p role="status" className={css.words}>
        {isWriting
          ? `${newest.done.toLocaleString('en')} of ${count(newest.total, 'event')} of its history`
          : isDryRun
            ? 'Nothing is made yet.'
            : 'Reading the file …'}
      </p>
    </section>
  )
}
