import type { Work } from '@rondo/core/work-on-boards'
import { useKeptFocus } from './use-kept-focus.ts'
import css from './work-groups.module.css'
import { WorkLine } from './work-line.tsx'

const groups: { id: keyof Work; title: string }[] = [
  { id: 'doing', title: 'Under way' },
  { id: 'blocked', title: 'Blocked' },
  { id: 'due', title: 'Due' },
  { id: 'next', title: 'Next up' },
  { id: 'later', title: 'Later' },
]

/** Open cards in their groups, those in which there is something. With `hasBoards` each line names its board. */
export function WorkGroups({ work, Heading, hasBoards = false }: { work: Work; Heading: 'h2' | 'h3'; hasBoards?: boolean }) {
  const place = useKeptFocus()
  return (
    <div ref={place} className={css.groups}>
      {groups.map(({ id, title }) => {
        const list = work[id]
        if (list.length === 0) return null
        return (
          <section key={id} className={css.group} aria-labelledby={`work-${id}`}>
            <Heading id={`work-${id}`} className={css.title}>
              {title} <span className={css.count}>{list.length}</span>
            </Heading>
            <ul className={css.list} aria-labelledby={`work-${id}`}>
              {list.map((item) => (
                <WorkLine key={`${item.board.id}/${item.cardId}`} item={item} hasBoard={hasBoards} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
