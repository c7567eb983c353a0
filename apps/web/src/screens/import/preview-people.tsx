import { Select } from '@mantine/core'
import type { Report } from '@rondo/core/trello/report'
import { useBoards } from '../../api/boards.ts'
import { loadColleagues } from '../../api/imports.ts'
import { useMe } from '../../api/me.ts'
import { useResource } from '../../api/use-resource.ts'
import { Line, Lines, Section } from '../../ui/section.tsx'
import css from './preview-line.module.css'

const BY_NAME = 'by-name'

type PreviewPeopleProps = { people: Report['people']; chosen: Record<string, string | null>; onChange(id: string, userId: string | null): void }

/** Who in the file is who here. Those who are nobody here keep their names. */
export function PreviewPeople({ people, chosen, onChange }: PreviewPeopleProps) {
  const me = useMe()
  const { data: boards = [] } = useBoards()
  const ids = boards.map(({ id }) => id)
  const { data: colleagues = [] } = useResource(`colleagues/${ids.join()}`, () => loadColleagues(ids))
  const others = colleagues.filter(({ userId }) => userId !== me.userId)
  const data = [
    { value: BY_NAME, label: 'Keep the name' },
    { value: me.userId, label: `${me.name} (you)` },
    ...others.map(({ userId, name }) => ({ value: userId, label: name })),
  ]
  return (
    <Section
      title="Who is who"
      lead="Choose who has an account here; they become members of the board. Of everybody else the name is kept, and they can be invited later."
    >
      <Lines label="People">
        {people.map(({ id, name, username }) => (
          <Line key={id}>
            <span className={css.name}>
              {name}
              {username && <span className={css.under}>@{username}</span>}
            </span>
            <Select
              aria-label={`Who ${name} is here`}
              data={data}
              value={chosen[id] ?? BY_NAME}
              onChange={(value) => onChange(id, value === BY_NAME ? null : value)}
              searchable={data.length > 10}
              w={200}
            />
          </Line>
        ))}
      </Lines>
    </Section>
  )
}
