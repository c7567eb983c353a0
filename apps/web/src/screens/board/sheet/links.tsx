import { Button, Group, TextInput } from '@mantine/core'
import { ExternalLink, X } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useMay } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { focusNow } from '../../../parts/focus-now.ts'
import css from './links.module.css'
import section from './section.module.css'

/** Where else this card leads. */
export function Links({ cardId }: { cardId: string }) {
  const give = useCommand()
  const mayAdd = useMay('link.add')
  const links = useSelected(['links'], (state) => [...state.all('links')].filter((link) => link.cardId === cardId)).toSorted((a, b) =>
    a.addedAt < b.addedAt ? -1 : 1,
  )
  const [isAdding, setAdding] = useState(false)
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const add = () => {
    const full = withScheme(url.trim())
    if (!full) return setProblem('That is not the address of a page.')
    if (!give({ type: 'link.add', id: v7(), cardId, url: full, name: name.trim() })) return
    setUrl('')
    setName('')
    setAdding(false)
  }
  if (links.length === 0 && !mayAdd) return null
  return (
    <section className={section.section} aria-label="Links">
      <header className={section.header}>
        <h3>Links</h3>
        {mayAdd && !isAdding && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
            Add
          </Button>
        )}
      </header>
      <ul className={css.list}>
        {links.map((link) => (
          <li key={link.id} className={css.item}>
            <ExternalLink size={14} aria-hidden />
            <a href={link.url} target="_blank" rel="noopener ugc">
              {link.name || link.url}
            </a>
            {mayAdd && (
              <button
                type="button"
                className={css.remove}
                aria-label={`Remove the link ${link.name || link.url}`}
                onClick={() => give({ type: 'link.remove', id: link.id })}
              >
                <X size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <Group gap={6} align="start">
            <TextInput
              size="xs"
              aria-label="Address"
              placeholder="https://"
              value={url}
              error={problem}
              ref={focusNow}
              flex={2}
              onChange={({ currentTarget }) => {
                setUrl(currentTarget.value)
                setProblem(null)
              }}
              onKeyDown={({ key }) => key === 'Escape' && setAdding(false)}
            />
            <TextInput
              size="xs"
              aria-label="Name of the link"
              placeholder="Name, if you like"
              value={name}
              flex={1}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button size="xs" type="submit">
              Add
            </Button>
          </Group>
        </form>
      )}
    </section>
  )
}

function withScheme(text: string): string | undefined {
  const full = /^(https?|mailto):/i.test(text) ? text : `https://${text}`
  return text && URL.canParse(full) ? full : undefined
}
