import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { exportCsv } from '../export/csv.ts'
import { exportJson } from '../export/json.ts'
import { type Command, needed, WrongUse } from './command.ts'
import { withFile } from './files.ts'

export const exportBoard: Command = {
  usage: 'export --board ID [--format json|csv] [--out FILE]',
  options: { board: { type: 'string' }, format: { type: 'string', default: 'json' }, out: { type: 'string' } },
  async run({ open, values, terminal }) {
    const boardId = needed(values, 'board')
    const { format, out } = values
    if (format !== 'json' && format !== 'csv') throw new WrongUse('--format may be json or csv.')
    const context = await open()
    await context.boards.board(boardId)
    const content = await (format === 'json' ? exportJson : exportCsv)(context, boardId)
    if (typeof out !== 'string') {
      await pipeline(content, terminal.out, { end: false })
      return undefined
    }
    await withFile(out, () => pipeline(content, createWriteStream(out, { mode: 0o600 })))
    return { data: { file: out }, text: `Written to ${out}.` }
  },
}
