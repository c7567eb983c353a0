import { TextInput, type TextInputProps } from '@mantine/core'

type NumberFieldProps = Omit<TextInputProps, 'type' | 'onChange'> & {
  /** A fraction is fine too. */
  isFraction?: boolean
  onChange?(value: string): void
}

/** A field for a number: the browser's own, since the kit's costs ten KiB. */
export function NumberField({ isFraction = false, onChange, ...props }: NumberFieldProps) {
  return (
    <TextInput
      {...props}
      type="number"
      inputMode={isFraction ? 'decimal' : 'numeric'}
      step={isFraction ? 'any' : 1}
      {...(onChange && { onChange: (event) => onChange(event.currentTarget.value) })}
    />
  )
}
