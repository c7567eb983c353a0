import { text } from 'node:stream/consumers'
import { NewPerson } from '../routes/fields.ts'
import { type Command, needed, WrongUse } from './command.ts'

export const createUser: Command = {
  usage: 'user create --email E --name N [--admin] --password-stdin [--json]',
  options: { email: { type: 'string' }, name: { type: 'string' }, admin: { type: 'boolean' }, 'password-stdin': { type: 'boolean' } },
  async run({ open, values, terminal }) {
    const [email, name] = [needed(values, 'email'), needed(values, 'name')]
    if (!values['password-stdin']) throw new WrongUse('It needs --password-stdin: a password on the command line could be read by others.')
    const password = (await text(terminal.input)).replace(/\r?\n$/, '')
    const read = NewPerson.safeParse({ email, name, password })
    if (!read.success) throw new WrongUse(read.error.issues.map(({ path, message }) => `The ${path.join('.')} ${message}.`).join(' '))
    const { people } = (await open()).accounts
    const { id } = await people.create(read.data, values.admin === true)
    return { data: { userId: id }, text: `${name} may now sign in with ${email}.` }
  },
}
