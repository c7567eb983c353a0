import { runCommand } from './cli/run-command.ts'

process.umask(0o077)
const { env, stdin, stdout, stderr } = process
process.exitCode = await runCommand(process.argv.slice(2), { env, input: stdin, out: stdout, err: stderr })
