import { estimable } from '@rondo/core/poker/unestimated'
import { useBoard } from '../../../live/board-provider.tsx'
import { OpenDialog } from '../../ceremonies/open-dialog.tsx'

/** Opens planning poker on the cards that were selected, the most important first. */
export function EstimateTogether({ cardIds, onClose }: { cardIds: readonly string[]; onClose(): void }) {
  const { replica } = useBoard()
  const ranked = estimable(replica.state).flatMap(({ id }) => (cardIds.includes(id) ? id : []))
  return <OpenDialog kind="poker" cardIds={[...ranked, ...cardIds.filter((id) => !ranked.includes(id))]} onClose={onClose} />
}
