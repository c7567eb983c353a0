import { Button } from '@mantine/core'
import { count } from '@rondo/core/count'
import type { Proposal } from '@rondo/core/retro/proposals'
import { tellsFacts } from '@rondo/core/sealing'
import type { Session } from '@rondo/types'
import { LayoutList } from 'lucide-react'
import { v7 } from 'uuid'
import { useCommand } from '../../../live/use-command.ts'
import { labelColors } from '../../../ui/label-colors.ts'
import css from './board-proposals.module.css'
import body from './retro-body.module.css'
import { useProposals } from './use-proposals.ts'

/** What the board knows for this format, to be laid out as notes that everybody sees at once: one by one, or all. */
export function BoardProposals({ session }: { session: Session }) {
  const command = useCommand()
  const proposals = useProposals(session)
  if (!proposals || proposals.length === 0 || !tellsFacts(session) || session.revealed.includes('ballot')) return null
  const layOut = (chosen: readonly Proposal[]) =>
    command({ type: 'note.pin', sessionId: session.id, notes: chosen.slice(0, 100).map((proposal) => ({ id: v7(), ...proposal })) })
  return (
    <section className={body.panel} aria-label="From the board">
      <div className={css.head}>
        <LayoutList size={16} aria-hidden />
        <h3 className={body.title}>The board proposes {count(proposals.length, 'note')}</h3>
        <Button size="xs" variant="light" onClick={() => layOut(proposals)}>
          Lay out all
        </Button>
      </div>
      <p className={body.soft}>Facts, not opinions: nobody’s name is on them, and everybody sees them at once.</p>
      {session.columns.map(({ id, name, color }) => {
        const own = proposals.filter(({ columnId }) => columnId === id)
        if (own.length === 0) return null
        return (
          <div key={id} className={css.group} style={labelColors(color ?? 'grey')}>
            <h4>{name}</h4>
            <ul className={css.list} aria-label={`Proposed for ${name}`}>
              {own.map((proposal) => (
                <li key={proposal.text} className={css.line}>
                  <span className={body.grow}>{proposal.text}</span>
                  <Button size="compact-xs" variant="subtle" aria-label={`Lay out: ${proposal.text}`} onClick={() => layOut([proposal])}>
                    Lay out
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
