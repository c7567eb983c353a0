import { useBoard } from '../../../live/board-provider.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import css from './begun-texts.module.css'

/** What somebody had begun to write on a card that others have taken away. */
export function BegunTexts({ cardId }: { cardId: string }) {
  const { boardId } = useBoard()
  const [comment] = useDraft(`${boardId}/${cardId}/comment`)
  const [description] = useDraft(`${boardId}/${cardId}/description`)
  const texts = [comment, description].filter((text) => text !== undefined && text.trim() !== '')
  if (texts.length === 0) return null
  return (
    <section className={css.begun} aria-label="What you had begun to write">
      <p>What you had begun to write here is not lost. It is in this browser alone:</p>
      {texts.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
    </section>
  )
}
