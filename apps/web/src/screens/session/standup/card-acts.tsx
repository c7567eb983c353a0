import { Button } from '@mantine/core'
import { Ban, MoveRight, Users } from 'lucide-react'
import { useRef } from 'react'
import { useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../live/use-board.ts'
import { CardPicker } from '../../board/card-picker.tsx'
import { pick } from '../../board/pick.ts'
import type { Picking } from '../../board/view.ts'
import css from './spotlight.module.css'

/** What a stand-up does with a card without leaving it. */
export function CardActs({ cardId }: { cardId: string }) {
  const may = useMay('card.move')
  const row = useRef<HTMLDivElement>(null)
  const open = (what: Picking) => {
    const button = row.current?.querySelector<HTMLElement>(`[data-act="${what}"]`)
    pick(what, [cardId], button?.getBoundingClientRect())
  }
  const key = { group: 'Stand-up', isEnabled: may } as const
  useActions([
    { ...key, id: 'standup.move', name: 'Move the card that is spoken of', keys: ['m'], run: () => open('move') },
    { ...key, id: 'standup.block', name: 'Block the card that is spoken of', keys: ['b'], run: () => open('block') },
    { ...key, id: 'standup.assign', name: 'Give the card that is spoken of to someone', keys: ['a'], run: () => open('assign') },
  ])
  if (!may) return null
  return (
    <div className={css.acts} ref={row}>
      <Button size="xs" variant="default" data-act="move" leftSection={<MoveRight size={14} aria-hidden />} onClick={() => open('move')}>
        Move…
      </Button>
      <Button size="xs" variant="default" data-act="block" leftSection={<Ban size={14} aria-hidden />} onClick={() => open('block')}>
        Blocked…
      </Button>
      <Button size="xs" variant="default" data-act="assign" leftSection={<Users size={14} aria-hidden />} onClick={() => open('assign')}>
        Hand over…
      </Button>
      <CardPicker />
    </div>
  )
}
