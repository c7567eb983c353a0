import { useOpenLinks } from '../../api/people.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { Line, Lines, Section } from '../../ui/section.tsx'
import css from './open-links.module.css'

const meanings = { reset: 'forgot their password', email: 'changes their address to' }

/** Links that would have gone out by mail if there were any: an admin hands them over. */
export function OpenLinks() {
  const { data: links = [] } = useOpenLinks()
  if (links.length === 0) return null
  return (
    <Section title="Links to hand over" lead="Rondo sends no mail here. Give each of these to the person it is for, by a way you trust, and to nobody else.">
      <Lines label="Links to hand over">
        {links.map(({ kind, name, email, url }) => (
          <Line key={url}>
            <div className={css.link}>
              <CopyField label={kind === 'reset' ? `${name} ${meanings.reset}` : `${name} ${meanings.email} ${email}`} value={url} />
            </div>
          </Line>
        ))}
      </Lines>
    </Section>
  )
}
