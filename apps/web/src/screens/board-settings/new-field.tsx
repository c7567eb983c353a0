import { Select, TextInput } from '@mantine/core'
import { type FieldKind, fieldKinds } from '@rondo/types/vocabulary'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useCommand } from '../../live/use-command.ts'
import { Form, written } from '../../ui/form.tsx'
import { kindNames } from './field-kinds.ts'

const kinds = fieldKinds.map((value) => ({ value, label: kindNames[value] }))

export function NewField() {
  const command = useCommand()
  const [kind, setKind] = useState<FieldKind>('text')
  const [times, setTimes] = useState(0)
  const send = async (form: FormData) => {
    const options =
      kind === 'choice'
        ? [
            ...new Set(
              written(form, 'options')
                .split(',')
                .map((one) => one.trim()),
            ),
          ].filter(Boolean)
        : []
    if (command({ type: 'field.add', id: v7(), name: written(form, 'name').trim(), kind, options })) setTimes(times + 1)
  }
  return (
    <Form key={times} action="Add" send={send} layout="inline">
      <TextInput name="name" label="New field" required maxLength={100} autoComplete="off" />
      <Select label="Kind" data={kinds} value={kind} onChange={(next) => setKind(next as FieldKind)} w={128} />
      {kind === 'choice' && <TextInput name="options" label="Choices, with commas between" placeholder="S, M, L" required autoComplete="off" />}
    </Form>
  )
}
