import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'

export const themes: readonly { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'Like my system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Light, dark, or as the system says; kept in this browser. */
export function useTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: false })
  return [colorScheme, setColorScheme] as const
}
