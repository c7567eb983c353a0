import { Button, Group } from '@mantine/core'
import { Archive, X } from 'lucide-react'
import { useBoard } from '../../../live/board-provider.tsx'
import { useBoardRow, useMay, useRow } from '../../../live/use-board.ts'
import { useCommand } from '../../../live/use-command.ts'
import { useArchivedPart, useCardPart } from '../../../live/use-part.ts'
import { useSelected } from '../../../live/use-selected.ts'
import { Markdown } from '../../../parts/markdown/markdown.tsx'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { Bone } from '../../../ui/skeleton.tsx'
import { When } from '../../../ui/when.tsx'
import { deleteCard } from '../card-acts.ts'
import { useCloseCard } from '../use-open-card.ts'
import css from './archived-sheet.module.css'
import { BegunTexts } from './begun-texts.tsx'
import sheet from './card-sheet.module.css'
import { SheetHeader } from './sheet-header.tsx'
import { Stream } from './stream.tsx'

/** A number that no card on the board has: one that was put away, or none at all. `goneId`: which card it was a moment ago. */
export function ArchivedSheet({ number, goneId }: { number: number; goneId: string | undefined }) {
  const { isThere, problem } = useArchivedPart()
  const id = useSelected(['archived'], (state) => [...state.all('archived')].find((card) => card.number === number)?.id)
  if (id) return <Archived id={id} />
  if (!isThere && !problem)
    return (
      <div className={sheet.body}>
        <Bone height={28} width="60%" />
      </div>
    )
  return <NoSuchCard number={number} words={problem?.message} goneId={goneId} />
}

function Archived({ id }: { id: string }) {
  const card = useRow('archived', id)
  const text = useRow('descriptions', id)?.text
  const board = useBoard()
  const give = useCommand()
  const close = useCloseCard()
  const mayRestore = useMay('card.restore')
  useCardPart(id)
  if (!card) return null
  return (
    <>
      <SheetHeader card={card} />
      <div className={sheet.body}>
        <div className={css.notice}>
          <Archive size={16} aria-hidden />
          <p>
            This card is archived, since <When at={card.archivedAt} />. It can be read, and restored.
          </p>
          {mayRestore && (
            <Group gap={6}>
              <Button size="xs" onClick={() => give({ type: 'card.restore', id })}>
                Restore
              </Button>
              <Button size="xs" variant="default" onClick={() => void deleteCard(board, id).then((isGone) => isGone && close())}>
                Delete…
              </Button>
            </Group>
          )}
        </div>
        <h2 id="sheet-title" className={css.title}>
          {card.title}
        </h2>
        {text && <Markdown text={text} />}
        <BegunTexts cardId={id} />
        <Stream cardId={id} isReadOnly />
      </div>
    </>
  )
}

function NoSuchCard({ number, words, goneId }: { number: number; words: string | undefined; goneId: string | undefined }) {
  const key = useBoardRow()?.key
  const close = useCloseCard()
  return (
    <EmptyPlace
      icon={<X />}
      title={`There is no ${key}-${number} here`}
      action={
        <Button size="xs" variant="default" onClick={close}>
          Back to the board
        </Button>
      }
    >
      <span id="sheet-title">{words ?? 'It may have been deleted, or the number is not right.'}</span>
      {goneId && <BegunTexts cardId={goneId} />}
    </EmptyPlace>
  )
}
