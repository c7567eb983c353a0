import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { count } from '@rondo/core/count'
import { refuse } from '@rondo/types'
import { openStore } from '../db/open.ts'
import { SHORTEST } from '../redact/blank.ts'
import { blankFile } from '../redact/blank-file.ts'
import { lockOut } from '../running.ts'
import { type Command, WrongUse } from './command.ts'

/** Takes a text that must not stay, a password pasted into a card, out of everything that boards keep, their past included. */
export const redact: Command = {
  usage: 'redact --text-stdin [--json]   (one text a line, on standard input)',
  options: { 'text-stdin': { type: 'boolean' } },
  async run({ env, values, terminal }) {
    if (env.DATABASE_URL) refuse('unavailable', 'Rondo cannot blank texts on PostgreSQL yet; this command is for SQLite.')
    if (!values['text-stdin']) throw new WrongUse('It needs --text-stdin: a text on the command line could be read by others.')
    const path = join(env.DATA_DIR, 'rondo.sqlite')
    if (!existsSync(path)) refuse('missing', `There is no Rondo data in ${env.DATA_DIR}.`)
    const release = lockOut(env.DATA_DIR)
    if (!release) refuse('conflict', `A Rondo is running on ${env.DATA_DIR}. Stop it first.`)
    try {
      const texts = textsIn(await text(terminal.input))
      await (await openStore(env)).close() // brought to this program's tables
      const done = blankFile(path, texts)
      return { data: done, text: inWords(done), isBad: done.left > 0 }
    } finally {
      release()
    }
  },
}

function textsIn(input: string): string[] {
  const texts = input.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (texts.length === 0) throw new WrongUse('Say what to blank, one text a line, on standard input.')
  if (texts.some((line) => line.length < SHORTEST))
    throw new WrongUse(`A text to blank has at least ${SHORTEST} characters: a shorter one is in too many words.`)
  return texts
}

function inWords({ entries, rows, left }: ReturnType<typeof blankFile>) {
  const found =
    entries + rows === 0 ? 'It was nowhere in what people wrote.' : `Blanked in ${count(rows, 'row')} and in ${count(entries, 'entry', 'entries')} of the log.`
  const more = left > 0 ? ` It is still in ${count(left, 'place')} that nobody wrote, such as an id.` : ''
  return `${found}${more} Backups, exports and folders named before-restore-… that were made earlier still hold it.`
}
