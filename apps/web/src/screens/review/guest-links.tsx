import { Button } from '@mantine/core'
import { useState } from 'react'
import { makeGuestLink, revokeGuestLink, useGuestLinks } from '../../api/guests.ts'
import { asProblem } from '../../api/problem.ts'
import { useBoard } from '../../live/board-provider.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Form } from '../../ui/form.tsx'
import { localDay } from '../../ui/local-day.ts'
import { Line, Lines, Section } from '../../ui/section.tsx'
import { toast } from '../../ui/toast.tsx'
import { When } from '../../ui/when.tsx'
import css from './review-screen.module.css'

/** Links by which people without an account see this review. */
export function GuestLinks({ sprint }: { sprint: { id: string; name: string } }) {
  const { boardId } = useBoard()
  const { data = [], reload } = useGuestLinks(boardId)
  const [made, setMade] = useState<{ id: string; url: string; expiresAt: string }>()
  const links = data.filter(({ sprintId }) => sprintId === sprint.id)
  const make = async () => {
    setMade(await makeGuestLink(boardId, sprint.id))
    await reload()
  }
  const revoke = async (id: string) => {
    try {
      await revokeGuestLink(boardId, id)
      if (made?.id === id) setMade(undefined)
      toast('The link does not work any more.')
    } catch (error) {
      toast(asProblem(error).message, { isProblem: true })
    }
    await reload()
  }
  return (
    <div className={css.links}>
      <Section
        title="Guests"
        lead="Whoever has a guest link sees this review and nothing else, and can react, ask, and accept what was done. No account is needed."
        actions={
          <Form action="Make a guest link" isQuiet send={make}>
            {null}
          </Form>
        }
      >
        {made && (
          <div role="status">
            <CopyField
              label={`Guest link to the review of ${sprint.name}`}
              note={`Works until ${localDay(made.expiresAt)}. This is the only time it is shown.`}
              value={made.url}
            />
          </div>
        )}
        {links.length > 0 && (
          <Lines label="Guest links">
            {links.map(({ id, madeBy, createdAt, expiresAt, works }) => (
              <Line key={id}>
                <span className={css.grow}>
                  {madeBy} made it <When at={createdAt} />;{' '}
                  {works ? `it works until ${localDay(expiresAt)}` : `it does not work any more, since ${madeBy} may no longer share this review`}
                </span>
                <Button variant="default" size="xs" aria-label={`Withdraw the link of ${createdAt}`} onClick={() => void revoke(id)}>
                  Withdraw
                </Button>
              </Line>
            ))}
          </Lines>
        )}
      </Section>
    </div>
  )
}
