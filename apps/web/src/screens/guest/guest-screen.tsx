import { Textarea, TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import { Link2Off } from 'lucide-react'
import { useState } from 'react'
import { sayAsGuest, useGuestReview } from '../../api/guests.ts'
import { asProblem } from '../../api/problem.ts'
import { useAskAgain } from '../../api/use-ask-again.ts'
import { BurnFigure } from '../../parts/charts/burn-figure.tsx'
import demo from '../../parts/review/demo-card.module.css'
import { DemoCard } from '../../parts/review/demo-card.tsx'
import { NotDone } from '../../parts/review/not-done.tsx'
import { Part } from '../../parts/review/part.tsx'
import { Reactions } from '../../parts/review/reactions.tsx'
import { ReviewHead } from '../../parts/review/review-head.tsx'
import { SaidList } from '../../parts/review/said-list.tsx'
import { type Say, Verdict } from '../../parts/review/verdict.tsx'
import { Alone } from '../../shell/alone.tsx'
import { Mark } from '../../shell/mark.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Form, written } from '../../ui/form.tsx'
import { localDay } from '../../ui/local-day.ts'
import { toast } from '../../ui/toast.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './guest-screen.module.css'

const EVERY_MS = 4000

/** A sprint's review for somebody without an account: to see, to say something, and to see later what became of it. */
export function GuestScreen() {
  const { token } = useParams({ from: '/guest/$token' })
  const { data, problem, reload } = useGuestReview(token)
  const isOver = problem?.code === 'missing' || problem?.code === 'invalid'
  useTitle(isOver ? 'A review' : data && `Review of ${data.review.sprint.name}`)
  useAskAgain(reload, { everyMs: EVERY_MS, isWanted: !isOver })
  const [asked, setAsked] = useState(0)
  const [name, setName] = useLocalStorage({ key: 'rondo:guest-name', defaultValue: '' })
  const [accepted, setAccepted] = useLocalStorage<string[]>({ key: `rondo:accepted:${token.slice(0, 6)}`, defaultValue: [] })

  if (isOver || (problem && !data))
    return (
      <Alone title="A review">
        <EmptyPlace isPage icon={<Link2Off size={20} />} title={isOver ? 'This link does not work any more' : 'The review cannot be shown just now'}>
          {problem?.message}
        </EmptyPlace>
      </Alone>
    )
  if (!data) return <Alone title="A review">{null}</Alone>

  const { board, review, pictures, expiresAt } = data
  const say: Say = async (what) => {
    await sayAsGuest(token, { ...what, ...(name.trim() && { from: name.trim().slice(0, 100) }) })
    if (what.kind === 'accept' && what.cardId) setAccepted((known) => [...known, what.cardId as string])
    await reload()
  }
  const sayAtOnce: Say = (what) => say(what).catch((error) => void toast(asProblem(error).message, { isProblem: true }))
  const ledger = review.said.filter(({ kind }) => kind !== 'reaction')
  const titles = new Map(review.demo.map((card) => [card.id, card.title]))
  return (
    <main id="main" className={css.page}>
      <header className={css.header}>
        <Mark size={24} />
        <h1>
          {board}: review of {review.sprint.name}
        </h1>
      </header>
      {problem && (
        <p className={css.late} role="status">
          {problem.message} What you see may be old.
        </p>
      )}
      <ReviewHead review={review} pictures={pictures} />
      <TextInput
        className={css.name ?? ''}
        label="Your name"
        description="If you like. It stands beside what you say, for the team and for other guests."
        value={name}
        maxLength={100}
        autoComplete="name"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Reactions said={review.said} say={sayAtOnce} />
      <Part id="done" title="What was done">
        {review.demo.length === 0 && <p className={css.soft}>Nothing is done yet.</p>}
        <ul className={demo.list}>
          {review.demo.map((card, index) => (
            <DemoCard key={card.id} card={card} place={index + 1}>
              <Verdict card={card} say={(what) => (what.kind === 'accept' ? sayAtOnce(what) : say(what))} hasAccepted={accepted.includes(card.id)} />
            </DemoCard>
          ))}
        </ul>
      </Part>
      <NotDone left={review.left} />
      {pictures?.burn && pictures.burn.sprint.committed > 0 && (
        <div className={css.picture}>
          <BurnFigure kind="burnup" report={pictures.burn} calendar={pictures.calendar} today={pictures.today} />
        </div>
      )}
      <Part id="ask" title="Ask about the sprint as a whole">
        <Form
          key={asked} // empty again once sent, and not when somebody else says something
          action="Ask"
          isQuiet
          send={async (form) => {
            await say({ kind: 'question', text: written(form, 'text').trim() })
            setAsked((times) => times + 1)
          }}
        >
          <Textarea name="text" label="Your question" required autosize minRows={2} maxLength={2000} />
        </Form>
      </Part>
      <Part id="ledger" title="What was said, and what became of it">
        {ledger.length === 0 ? (
          <p className={css.soft}>Nobody has said anything yet. Come back with this link: here you will see what the team made of it.</p>
        ) : (
          <SaidList said={ledger} label="What was said" hasPlaces titleOf={(id) => titles.get(id)} />
        )}
      </Part>
      <footer className={css.foot}>This link shows this review and nothing else of the board. It works until {localDay(expiresAt)}.</footer>
    </main>
  )
}
