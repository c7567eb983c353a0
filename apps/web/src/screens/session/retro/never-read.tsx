import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { Session } from '@rondo/types'
import { Check, Copy } from 'lucide-react'
import { useForget } from '../../../live/use-session.ts'
import { useDraftsUnder } from '../../../parts/use-draft.ts'
import { announce } from '../../../ui/announce.ts'
import body from './retro-body.module.css'
import { useMyNotes } from './use-my-notes.ts'

/** What I wrote and the room never came to: gone from the server with the end of the session, and given back to me alone. */
export function NeverRead({ session }: { session: Session }) {
  const { notes } = useMyNotes(session)
  const [begun, forgetBegun] = useDraftsUnder(`retro:${session.id}:`)
  const forget = useForget(session.id)
  const clipboard = useClipboard({ timeout: 2000 })
  const texts = [...notes.map(({ text }) => text), ...begun]
  if (texts.length === 0) return null
  return (
    <section className={`${body.panel} ${body.body}`} aria-label="What nobody has read">
      <h3 className={body.title}>This was closed before your words were read</h3>
      <p className={body.soft}>Nobody has seen them, and the server has them no longer. They are in this browser alone: copy what you want to keep.</p>
      <ul className={body.list}>
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
      <div className={body.bar}>
        <Button
          size="xs"
          leftSection={clipboard.copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={() => {
            clipboard.copy(texts.join('\n\n'))
            announce('Copied')
          }}
        >
          {clipboard.copied ? 'Copied' : 'Copy my words'}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            forget('note')
            forgetBegun()
          }}
        >
          Remove them from this browser
        </Button>
      </div>
    </section>
  )
}
