import { Button, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Check, Copy } from 'lucide-react'
import { announce } from './announce.ts'
import css from './copy-field.module.css'

/** Something to hand on, with a button that copies it. It can be selected where copying is not allowed (plain HTTP). */
export function CopyField({ label, value, note }: { label: string; value: string; note?: string }) {
  const clipboard = useClipboard({ timeout: 2000 })
  return (
    <div className={css.field}>
      <TextInput label={label} description={note} value={value} readOnly onFocus={(event) => event.currentTarget.select()} className={css.value ?? ''} />
      <Button
        variant="default"
        leftSection={clipboard.copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
        onClick={() => {
          clipboard.copy(value)
          announce('Copied')
        }}
      >
        {clipboard.copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}
