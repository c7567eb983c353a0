import { TextInput } from '@mantine/core'
import { rename } from '../../api/account.ts'
import { loadMe, useMe } from '../../api/me.ts'
import { Form, written } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { toast } from '../../ui/toast.tsx'

export function AboutMe() {
  const { name } = useMe()
  const send = async (form: FormData) => {
    await rename(written(form, 'name').trim())
    await loadMe()
    toast('Your name is changed, on every board.')
  }
  return (
    <Section title="Name" lead="What others see beside your cards and comments.">
      <Form action="Change" send={send} layout="inline">
        <TextInput name="name" aria-label="Name" defaultValue={name} key={name} autoComplete="name" required maxLength={100} />
      </Form>
    </Section>
  )
}
