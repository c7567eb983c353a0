import { count } from '@rondo/core/count'
import { changePerson, type KnownPerson, usePeople } from '../../api/people.ts'
import { asProblem } from '../../api/problem.ts'
import { Page } from '../../shell/page.tsx'
import { confirm } from '../../ui/confirm.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { Lines, Section } from '../../ui/section.tsx'
import { toast } from '../../ui/toast.tsx'
import { OpenLinks } from './open-links.tsx'
import { PersonLine } from './person-line.tsx'

/** For those who run this Rondo: who is here. */
export function PeopleScreen() {
  const { data: people = [], problem, reload } = usePeople()
  const change = async ({ userId }: KnownPerson, what: { suspended?: boolean; admin?: boolean }) => {
    await changePerson(userId, what).catch((error) => toast(asProblem(error).message, { isProblem: true }))
    await reload()
  }
  const suspend = async (person: KnownPerson) => {
    const isSure = await confirm({
      title: `Suspend ${person.name}?`,
      body: 'They are signed out everywhere at once and cannot sign in. Their cards and comments stay, and you can let them back in.',
      action: 'Suspend',
      isDangerous: true,
    })
    if (isSure) await change(person, { suspended: true })
  }
  return (
    <Page title="People">
      {problem && <ProblemPanel happened={problem.message} retry={reload} />}
      <OpenLinks />
      <Section
        title={count(people.length, 'person', 'people')}
        lead="Everybody with an account here. People come by an invitation to a board; what they work on is not shown."
      >
        <Lines label="People">
          {people.map((person) => (
            <PersonLine
              key={person.userId}
              person={person}
              onSuspend={() => void suspend(person)}
              onReactivate={() => void change(person, { suspended: false })}
              onAdmin={(admin) => void change(person, { admin })}
            />
          ))}
        </Lines>
      </Section>
    </Page>
  )
}
