import { TextInput } from '@mantine/core'
import type { LabelColor } from '@rondo/types/vocabulary'
import { Tags } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useMay, useRows } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import { ColorSelect } from '../../ui/color-select.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Form, written } from '../../ui/form.tsx'
import { Lines, Section } from '../../ui/section.tsx'
import { LabelLine } from './label-line.tsx'
import css from './row.module.css'

export function Labels() {
  const labels = useRows('labels')
  const canAdd = useMay('label.add')
  const command = useCommand()
  const [color, setColor] = useState<LabelColor>('sky')
  const [times, setTimes] = useState(0)
  const send = async (form: FormData) => {
    if (command({ type: 'label.add', id: v7(), name: written(form, 'name').trim(), color })) setTimes(times + 1)
  }
  return (
    <Section title="Labels" lead="What kinds of things there are on this board. A label may be a colour alone.">
      {canAdd && (
        <Form key={times} action="Add" send={send} layout="inline">
          <TextInput name="name" label="New label" maxLength={100} autoComplete="off" />
          <ColorSelect label="Colour" hasLabel value={color} onChange={setColor} />
        </Form>
      )}
      {labels.length === 0 && <EmptyPlace icon={<Tags size={20} />} title="No labels yet" />}
      {labels.length > 0 && (
        <div className={css.list}>
          <Lines label="Labels">
            {labels.map((label) => (
              <LabelLine key={label.id} label={label} canEdit={canAdd} />
            ))}
          </Lines>
        </div>
      )}
    </Section>
  )
}
