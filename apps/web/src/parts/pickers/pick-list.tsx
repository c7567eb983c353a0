import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { Check, Minus, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { focusNow } from '../focus-now.ts'
import css from './pick-list.module.css'

export type Choice = { id: string; name: string; mark?: ReactNode; isOn: boolean | 'some' }
type PickListProps = {
  label: string
  choices: readonly Choice[]
  onPick(choice: Choice): void
  /** Makes what was typed and is not there. */
  onMake?: (name: string) => void
  makes?: string
}

const MOST = 60

/** Finds by typing, moves by arrows, picks by Enter or, while nothing is typed, by the digit of its place. */
export function PickList({ label, choices, onPick, onMake, makes = 'Make' }: PickListProps) {
  const [query, setQuery] = useState('')
  const store = useCombobox({ opened: true })
  const wanted = query.trim().toLowerCase()
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, MOST)
  const isNew = onMake && wanted && !choices.some(({ name }) => name.toLowerCase() === wanted)
  useEffect(() => {
    store.selectFirstOption()
  }, [query])
  const submit = (value: string) => {
    const choice = choices.find(({ id }) => id === value)
    if (choice) onPick(choice)
    else onMake?.(query.trim())
    setQuery('')
  }
  return (
    <Combobox store={store} onOptionSubmit={submit}>
      <Combobox.EventsTarget withExpandedAttribute={false}>
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={label}
          value={query}
          data-autofocus
          ref={focusNow}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => {
            const choice = /^[1-9]$/.test(event.key) && query === '' ? found[Number(event.key) - 1] : undefined
            if (!choice) return
            event.preventDefault()
            onPick(choice)
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={css.list ?? ''} aria-label={label}>
        {found.map((choice, n) => (
          <Combobox.Option key={choice.id} value={choice.id} active={choice.isOn === true} aria-checked={choice.isOn === 'some' ? 'mixed' : choice.isOn}>
            <span className={css.choice}>
              <span className={css.tick}>
                {choice.isOn === true ? <Check size={14} aria-hidden /> : choice.isOn === 'some' ? <Minus size={14} aria-hidden /> : null}
              </span>
              {choice.mark}
              <span className={css.name}>{choice.name}</span>
              {n < 9 && query === '' && (
                <span className={css.digit} aria-hidden="true">
                  {n + 1}
                </span>
              )}
            </span>
          </Combobox.Option>
        ))}
        {isNew && (
          <Combobox.Option value="+new">
            <span className={css.choice}>
              <Plus size={14} aria-hidden /> {makes} “{query.trim()}”
            </span>
          </Combobox.Option>
        )}
        {found.length === 0 && !isNew && <Combobox.Empty>Nothing is called that.</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
