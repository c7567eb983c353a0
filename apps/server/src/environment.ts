import { readFileSync } from 'node:fs'
import { BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** What the environment says, checked once. Whatever cannot be right stops the start, one line each. */
export function readEnvironment(from: NodeJS.ProcessEnv): Environment {
  const { values, problems } = withFiles(from)
  const read = shape.safeParse(values)
  for (const name of new Set(read.error?.issues.map(({ path }) => String(path[0])))) {
    const said = secrets.includes(name) ? '' : `=${JSON.stringify(values[name])}`
    problems.push(`${name}${said} will not do: it may be ${wanted[name as keyof typeof wanted]}`)
  }
  if (problems.length > 0) throw new WrongEnvironment(problems)
  const env = read.data as z.infer<typeof shape>
  return { ...env, DATA_DIR: resolve(env.DATA_DIR), PUBLIC_URL: env.PUBLIC_URL && new URL(env.PUBLIC_URL).origin }
}

export class WrongEnvironment extends Error {
  override name = 'WrongEnvironment'
  constructor(problems: string[]) {
    super(problems.join('\n'))
  }
}

const secrets = ['DATABASE_URL', 'SMTP_URL', 'METRICS_TOKEN', 'AUTH_SECRET']

const shape = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_%-]+$/)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(3000),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine((text) => hasProtocol(text, ['postgres:', 'postgresql:']))
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isAddress))
    .default([]),
  SMTP_URL: z
    .string()
    .refine((text) => hasProtocol(text, ['smtp:', 'smtps:']))
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['pretty', 'json']).default(process.stdout.isTTY ? 'pretty' : 'json'),
})

const wanted: Record<keyof typeof shape.shape, string> = {
  HOST: 'an address to listen on, e.g. 127.0.0.1, or 0.0.0.0 for every network',
  PORT: 'a whole number from 0 (any free one) to 65535, e.g. 3000',
  PUBLIC_URL: 'the http or https address that people type, without a path, e.g. https://rondo.example.org',
  DATA_DIR: 'a folder that Rondo may write to, e.g. /var/lib/rondo',
  DATABASE_URL: 'the address of a PostgreSQL database, e.g. postgres://rondo@localhost:5432/rondo',
  TRUSTED_PROXIES: 'addresses or networks of the proxies in front, with commas between, e.g. 127.0.0.1,10.0.0.0/8',
  SMTP_URL: 'the address of a mail server, e.g. smtps://user:password@mail.example.org?from=rondo@example.org',
  METRICS_TOKEN: 'any text of at least 16 characters, e.g. what `openssl rand -hex 16` prints',
  AUTH_SECRET: 'any text of at least 32 characters, e.g. what `openssl rand -hex 32` prints',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent, e.g. info',
  LOG_FORMAT: 'pretty or json, e.g. json',
}

export type Environment = z.infer<typeof shape>

/** Every secret may also come from a file, named by NAME_FILE. */
function withFiles(from: NodeJS.ProcessEnv) {
  const values: Record<string, string | undefined> = {}
  const problems: string[] = []
  for (const name of Object.keys(wanted)) if (from[name]) values[name] = from[name]
  for (const name of secrets) {
    const path = from[`${name}_FILE`]
    if (!path) continue
    try {
      values[name] = readFileSync(path, 'utf8').trim()
    } catch {
      problems.push(`${name}_FILE=${JSON.stringify(path)} will not do: it may be a file that Rondo can read, e.g. /run/secrets/${name.toLowerCase()}`)
    }
  }
  return { values, problems }
}

function hasProtocol(text: string, protocols: string[]) {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== ''
}

function isOrigin(text: string) {
  if (!hasProtocol(text, ['http:', 'https:'])) return false
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && !search && !hash && !username
}

function isAddress(text: string) {
  const [address = '', prefix] = text.split('/')
  const family = isIP(address)
  if (!family) return false
  try {
    if (prefix !== undefined) new BlockList().addSubnet(address, /^\d+$/.test(prefix) ? Number(prefix) : -1, family === 6 ? 'ipv6' : 'ipv4')
    return true
  } catch {
    return false
  }
}
