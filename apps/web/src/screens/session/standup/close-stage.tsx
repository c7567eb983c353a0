import type { Session } from '@rondo/types'
import { useNames } from '../../../live/use-people.ts'
import { BlockerActs } from './blocker-acts.tsx'
import { NoteForm } from './note-form.tsx'
import { ParkingLot } from './parking-lot.tsx'
import { Place } from './place.tsx'
import css from './standup-body.module.css'

/** What the stand-up leaves behind: decisions, blockers with an owner and a day, who pairs, and what is talked about afterwards. */
export function CloseStage({ session }: { session: Session }) {
  const nameOf = useNames()
  const { id } = session
  return (
    <div className={css.grid}>
      <Place
        session={session}
        columnId="decisions"
        empty="Nothing was decided."
        form={<NoteForm sessionId={id} columnId="decisions" label="We decided" action="Note it" />}
      />
      <Place
        session={session}
        columnId="blockers"
        empty="Nothing was in the way."
        extra={(note) => <BlockerActs session={session} note={note} />}
        form={
          <NoteForm
            sessionId={id}
            columnId="blockers"
            label="What is in the way"
            action="Note it"
            asks={['people', 'card', 'day']}
            peopleLabel="Who clears it"
            mostPeople={1}
          />
        }
      />
      <Place
        session={session}
        columnId="pairs"
        empty="Nobody paired."
        form={
          <NoteForm
            sessionId={id}
            columnId="pairs"
            label="On what (or only choose who)"
            action="Pair them"
            asks={['people']}
            peopleLabel="Who pairs"
            wordless={(people) => `${people.map(nameOf).join(' and ')} work together.`}
          />
        }
      />
      <ParkingLot session={session} />
    </div>
  )
}
