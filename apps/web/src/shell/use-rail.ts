import { useLocalStorage } from '@mantine/hooks'

/** Whether the rail shows icons only, in this browser. */
export function useRail() {
  const [isSlim, setSlim] = useLocalStorage({ key: 'rondo:slim-rail', defaultValue: false, getInitialValueInEffect: false })
  return [isSlim, () => setSlim((slim) => !slim)] as const
}
