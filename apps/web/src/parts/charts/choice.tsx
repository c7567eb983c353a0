import { useId } from 'react'
import css from './choice.module.css'

type ChoiceProps<T extends string> = { label: string; value: T; options: readonly { value: T; name: string }[]; onChange(value: T): void }

/** One of a few, side by side. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const group = useId()
  return (
    <fieldset className={css.choice}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option}>
          <input type="radio" name={group} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** One of many. */
export function Chooser({ label, value, options, onChange }: ChoiceProps<string>) {
  return (
    <label className={css.chooser}>
      <span aria-hidden="true">{label}</span>
      <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
