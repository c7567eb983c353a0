import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareDataDir } from '../../apps/server/src/data-dir.ts'
import { readEnvironment } from '../../apps/server/src/environment.ts'
import { secret } from '../../apps/server/src/secret.ts'
import { temporaryFolder } from './server.ts'

const problemWith = (values: Record<string, string>) => {
  try {
    readEnvironment(values)
    return 'none'
  } catch (error) {
    return (error as Error).message
  }
}

describe('a wrong value is named in one line, with what it may be and an example', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', '0x10'],
    ['HOST', 'not an address'],
    ['PUBLIC_URL', 'rondo.example.org'],
    ['PUBLIC_URL', 'ftp://rondo.example.org'],
    ['PUBLIC_URL', 'https://example.org/rondo'],
    ['PUBLIC_URL', 'https://ann:secret@example.org'],
    ['TRUSTED_PROXIES', 'everyone'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
  ])('%s=%s', (name, value) => {
    const problem = problemWith({ [name]: value })
    expect(problem).toMatch(new RegExp(`^${name}=`))
    expect(problem).toContain(value)
    expect(problem).toMatch(/it may be .*, e\.g\. |it may be .*\(any free one\)/)
    expect(problem).not.toContain('\n')
  })

  test.each(['DATABASE_URL', 'SMTP_URL', 'METRICS_TOKEN', 'AUTH_SECRET'])('%s, whose value is not repeated', (name) => {
    const problem = problemWith({ [name]: 'mysql-hush' })
    expect(problem).toMatch(new RegExp(`^${name} will not do: it may be .*e\\.g\\. `))
    expect(problem).not.toContain('hush')
  })

  test('two wrong values are two lines', () => {
    expect(problemWith({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2)
  })
})

test('what is unset or empty has a sensible value', () => {
  const env = readEnvironment({ PORT: '', HOST: '' })
  expect(env).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, LOG_LEVEL: 'info', TRUSTED_PROXIES: [] })
  expect(env.DATABASE_URL).toBeUndefined()
})

test('a secret may come from a file', () => {
  const path = join(temporaryFolder(), 'token')
  writeFileSync(path, 'a-token-of-many-characters\n')
  expect(readEnvironment({ METRICS_TOKEN_FILE: path }).METRICS_TOKEN).toBe('a-token-of-many-characters')
  expect(problemWith({ METRICS_TOKEN_FILE: `${path}-not-there` })).toMatch(/^METRICS_TOKEN_FILE=.*e\.g\. \/run\/secrets\/metrics_token$/)
})

test('the data folder is for our eyes only, and so are the secrets in it', () => {
  const dir = join(temporaryFolder(), 'data')
  prepareDataDir(dir)
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  const made = secret(dir, 'auth.key')
  expect(statSync(join(dir, 'auth.key')).mode & 0o777).toBe(0o600)
  expect(made.length).toBeGreaterThanOrEqual(43)
  expect(secret(dir, 'auth.key')).toBe(made)
})

test('a folder that holds other things keeps its mode', () => {
  const dir = join(temporaryFolder(), 'shared')
  mkdirSync(dir, { mode: 0o755 })
  writeFileSync(join(dir, 'letter.txt'), '')
  prepareDataDir(dir)
  expect(statSync(dir).mode & 0o777).toBe(0o755)
})

test('a data folder that cannot be made is named', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => prepareDataDir(join(file, 'data'))).toThrow(/^DATA_DIR=/)
})
