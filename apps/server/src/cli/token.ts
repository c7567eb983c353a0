import { refuse } from '@rondo/types'
import { type Command, needed } from './command.ts'

export const createToken: Command = {
  usage: 'token create --email E [--name N] [--json]',
  options: { email: { type: 'string' }, name: { type: 'string' } },
  async run({ open, values }) {
    const email = needed(values, 'email')
    const { people, tokens } = (await open()).accounts
    const user = (await people.byEmail(email)) ?? refuse('missing', `Nobody has an account with ${email}.`)
    const { token } = await tokens.create(user.id, typeof values.name === 'string' ? values.name : 'command line')
    return { data: { token }, text: token }
  },
}
