import { PasswordInput } from '@mantine/core'

const LEAST = 8

/** Where a new password is chosen. The same everywhere, so that password managers know it. */
export function NewPassword({ label = 'Password', isFocused = false }: { label?: string; isFocused?: boolean }) {
  return (
    <PasswordInput
      name="password"
      label={label}
      description={`At least ${LEAST} characters. A short sentence is best.`}
      autoComplete="new-password"
      required
      minLength={LEAST}
      maxLength={200}
      autoFocus={isFocused}
    />
  )
}
