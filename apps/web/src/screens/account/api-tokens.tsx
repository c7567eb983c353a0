import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addToken, revokeToken, type Token, useTokens } from '../../api/account.ts'
import { asProblem } from '../../api/problem.ts'
import { confirm } from '../../ui/confirm.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { Form, written } from '../../ui/form.tsx'
import { Line, Lines, Section } from '../../ui/section.tsx'
import { toast } from '../../ui/toast.tsx'
import { When } from '../../ui/when.tsx'
import css from './api-tokens.module.css'

export function ApiTokens() {
  const { data: tokens = [], reload } = useTokens()
  const [made, setMade] = useState<{ name: string; token: string }>()
  const send = async (form: FormData) => {
    const name = written(form, 'name').trim()
    const { token } = await addToken(name)
    setMade({ name, token })
    await reload()
  }
  const revoke = async ({ id, name }: Token) => {
    const isSure = await confirm({
      title: `Revoke “${name}”?`,
      body: 'Whatever uses it stops working at once.',
      action: 'Revoke the token',
      isDangerous: true,
    })
    if (!isSure) return
    await revokeToken(id).catch((error) => toast(asProblem(error).message, { isProblem: true }))
    if (made?.name === name) setMade(undefined)
    await reload()
  }
  return (
    <Section title="API tokens" lead="For programs that act as you. Whoever has one can do what you can.">
      <Form key={made?.token ?? ''} action="Make a token" send={send} layout="inline">
        <TextInput name="name" label="What for" placeholder="Nightly report" required maxLength={100} autoComplete="off" />
      </Form>
      {made && (
        <div className={css.made}>
          <CopyField label={`Token “${made.name}”`} note="This is the only time it is shown." value={made.token} />
        </div>
      )}
      {tokens.length > 0 && (
        <div className={css.list}>
          <Lines label="API tokens">
            {tokens.map((token) => (
              <Line key={token.id}>
                <span className={css.name}>{token.name}</span>
                <span className={css.begins}>{token.begins}…</span>
                <span className={css.used}>
                  {token.usedAt ? (
                    <>
                      used <When at={token.usedAt} />
                    </>
                  ) : (
                    <>
                      made <When at={token.createdAt} />, never used
                    </>
                  )}
                </span>
                <Button variant="default" size="xs" onClick={() => void revoke(token)} aria-label={`Revoke ${token.name}`}>
                  Revoke
                </Button>
              </Line>
            ))}
          </Lines>
        </div>
      )}
    </Section>
  )
}
