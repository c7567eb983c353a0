import { NativeSelect } from '@mantine/core'
import { useBoardRow } from '../../../live/use-board.ts'
import { useSelected } from '../../../live/use-selected.ts'
import css from './chips.module.css'

type CardsToggleProps = { label: string; offered: readonly string[]; chosen: readonly string[]; onChange(cardIds: string[]): void }

/** Cards of the board: those that are near at hand as buttons, the others in a list. */
export function CardsToggle({ label, offered, chosen, onChange }: CardsToggleProps) {
  const key = useBoardRow()?.key ?? ''
  const open = useSelected(['cards'], (state) => [...state.all('cards')].filter(({ doneAt }) => doneAt === null).sort((a, b) => a.number - b.number))
  const all = useSelected(['cards'], (state) => [...new Set([...offered, ...chosen])].flatMap((id) => state.get('cards', id) ?? []))
  const others = open.filter(({ id }) => !all.some((card) => card.id === id))
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset aria-label={label} className={css.chips}>
      {all.map(({ id, number, title }) => (
        <button key={id} type="button" className={css.chip} aria-pressed={chosen.includes(id)} onClick={() => toggle(id)}>
          <span className="key">{`${key}-${number}`}</span>
          <span className={css.title}>{title}</span>
        </button>
      ))}
      {others.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={`${label}: another card`}
          value=""
          data={[{ value: '', label: 'Another card…' }, ...others.map(({ id, number, title }) => ({ value: id, label: `${key}-${number} ${title}` }))]}
          onChange={({ currentTarget }) => currentTarget.value && toggle(currentTarget.value)}
        />
      )}
    </fieldset>
  )
}
