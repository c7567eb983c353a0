import { refuse } from '@rondo/types'
import type { Command } from './command.ts'

export const redact: Command = {
  usage: 'redact',
  options: {},
  async run() {
    refuse('unavailable', 'Not yet: this version cannot blank texts in the log. Nothing was changed.')
  },
}
