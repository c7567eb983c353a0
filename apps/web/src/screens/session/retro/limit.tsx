import { NumberInput } from '@mantine/core'
import { useState } from 'react'

const MOST = 50

/** A number that everybody has at once: each step of it, or what was typed once that is done. */
export function Limit({ label, value, onSet }: { label: string; value: number; onSet(next: number): void }) {
  const [typed, setTyped] = useState<number | string>()
  const set = (next: number | string | undefined) => {
    setTyped(undefined)
    const limit = Math.min(MOST, Number(next ?? value))
    if (limit > 0 && limit !== value) onSet(limit)
  }
  return (
    <NumberInput
      size="xs"
      w={76}
      min={1}
      max={MOST}
      allowDecimal={false}
      aria-label={label}
      value={typed ?? value}
      onChange={setTyped}
      onValueChange={({ floatValue }, { source }) => String(source) in steps && set(floatValue)}
      onBlur={() => set(typed)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}

const steps = { increment: true, decrement: true }
