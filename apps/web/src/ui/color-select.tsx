import { Select } from '@mantine/core'
import { type LabelColor, labelColors as names } from '@rondo/types/vocabulary'
import css from './color-select.module.css'
import { labelColors } from './label-colors.ts'

const data = names.map((value) => ({ value, label: value }))

const Dot = ({ color }: { color: LabelColor }) => <span className={css.dot} style={labelColors(color)} aria-hidden="true" />

/** One of the twelve, by name and by sight. */
export function ColorSelect({
  label,
  value,
  onChange,
  hasLabel = false,
}: {
  label: string
  value: LabelColor
  onChange(color: LabelColor): void
  hasLabel?: boolean
}) {
  return (
    <Select
      {...(hasLabel ? { label } : { 'aria-label': label })}
      data={data}
      value={value}
      onChange={(color) => color && onChange(color as LabelColor)}
      leftSection={<Dot color={value} />}
      renderOption={({ option }) => (
        <span className={css.option}>
          <Dot color={option.value as LabelColor} />
          {option.label}
        </span>
      )}
      w={128}
    />
  )
}
