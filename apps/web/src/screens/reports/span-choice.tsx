import { Choice } from '../../parts/charts/choice.tsx'
import type { Span } from './reports-search.ts'

const options = [
  { value: 'month', name: 'Month' },
  { value: 'quarter', name: 'Quarter' },
  { value: 'year', name: 'Year' },
  { value: 'all', name: 'All' },
] as const

/** How far back. */
export const SpanChoice = ({ value, onChange }: { value: Span; onChange(span: Span): void }) => (
  <Choice label="How far back" value={value} options={options} onChange={onChange} />
)
