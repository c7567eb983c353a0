import { Select, TextInput } from '@mantine/core'
import type { ColumnKind } from '@rondo/types/vocabulary'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useCommand } from '../../live/use-command.ts'
import { Form, written } from '../../ui/form.tsx'
import { columnKindOptions } from './column-kinds.ts'

export function NewColumn({ after }: { after: string | null }) {
  const command = useCommand()
  const [kind, setKind] = useState<ColumnKind>('doing')
  const [times, setTimes] = useState(0)
  const send = async (form: FormData) => {
    if (command({ type: 'column.add', id: v7(), name: written(form, 'name').trim(), kind, after })) setTimes(times + 1)
  }
  return (
    <Form key={times} action="Add" send={send} layout="inline">
      <TextInput name="name" label="New column" required maxLength={100} autoComplete="off" />
      <Select label="Kind" data={columnKindOptions} value={kind} onChange={(next) => setKind(next as ColumnKind)} w={128} />
    </Form>
  )
}
