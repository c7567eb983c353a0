import { open } from 'node:fs/promises'
import { count } from '@rondo/core/count'
import type { Report } from '@rondo/core/trello/report'
import { refuse } from '@rondo/types'
import { type Command, needed, WrongUse } from '../cli/command.ts'
import { withFile } from '../cli/files.ts'
import { importBoard, MOST_BYTES, TOO_LARGE } from './import-board.ts'

export const bringBoard: Command = {
  usage: 'import FILE --as-email E [--format trello] [--dry-run] [--json]',
  options: { 'as-email': { type: 'string' }, format: { type: 'string', default: 'trello' }, 'dry-run': { type: 'boolean' } },
  async run({ open, values, positionals: [file] }) {
    const email = needed(values, 'as-email')
    if (!file) throw new WrongUse('Say which file to import.')
    if (values.format !== 'trello') throw new WrongUse('--format may be trello.')
    const bytes = await withFile(file, () => readFile(file))
    const context = await open()
    const person = (await context.accounts.people.byEmail(email)) ?? refuse('missing', `Nobody has an account with ${email}.`)
    const { boardId, report } = await importBoard(context, { bytes, userId: person.id, dryRun: values['dry-run'] === true })
    return { data: { boardId, report }, text: inWords(report, values['dry-run'] ? null : boardId) }
  },
}

async function readFile(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    if ((await file.stat()).size > MOST_BYTES) refuse('too_large', TOO_LARGE)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function inWords({ board, isUpdate, kept, changed, dropped, warnings }: Report, boardId: string | null): string {
  const lines = ({ what, count, why }: Report['changed'][number]) => `  ${count} × ${what}${why ? `: ${why}` : ''}`
  return [
    `${boardId ? (isUpdate ? 'Updated' : 'Brought') : isUpdate ? 'Would update' : 'Would bring'} “${board.name}”: ${count(kept.cards, 'card')}, ${kept.archived} of them archived, in ${count(kept.columns, 'column')}; ` +
      `${count(kept.comments, 'comment')}, ${count(kept.moves, 'move')}, ${count(kept.people, 'person', 'people')}.`,
    ...(isUpdate && changed.length === 0 ? ['Nothing is different in the file since it was brought.'] : []),
    ...(changed.length > 0 ? ['Changed:', ...changed.map(lines)] : []),
    ...(dropped.length > 0 ? ['Not kept:', ...dropped.map(lines)] : []),
    ...warnings,
    ...(boardId ? [boardId] : []),
  ].join('\n')
}
