// `npm run bench`: every figure beside its floor, measured in the same run. Name parts to run only those: `npm run bench -- size delivery`.
import { clock } from './clock.ts'
import { delivery } from './delivery.ts'
import { opening } from './opening.ts'
import { planning } from './planning.ts'
import { reports } from './reports.ts'
import { retro } from './retro.ts'
import { size } from './size.ts'

const parts: Record<string, () => Promise<void>> = { size, delivery, opening, planning, reports, retro, clock }
const asked = process.argv.slice(2)
for (const [name, measure] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await measure()
process.exit(0)
