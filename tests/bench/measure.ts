import { readFileSync } from 'node:fs'

export const median = (values: readonly number[]) => percentile(values, 50)

/** Nearest rank. */
export function percentile(values: readonly number[], percent: number) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Processor time that a process has used, in ms (Linux). */
export function cpuOf(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export const row = (...cells: (string | number)[]) =>
  console.log(`  ${cells.map((cell, i) => (i ? String(cell).padStart(16) : String(cell).padEnd(46))).join('')}`)
export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`
