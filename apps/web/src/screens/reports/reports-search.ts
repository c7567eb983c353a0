import { text } from '../../shell/search-params.ts'
import { isReportKind, type ReportKind } from './report-kinds.ts'

export const spans = { month: 30, quarter: 91, year: 365, all: Number.POSITIVE_INFINITY } as const
export type Span = keyof typeof spans

/** What the page's URL says: which picture, of which sprint, of which time, and what is asked of it. */
export type ReportsSearch = { show?: ReportKind; sprint?: string; span?: Span; by?: 'day' | 'week'; items?: string; periods?: string }

export function readReportsSearch(search: Record<string, unknown>): ReportsSearch {
  const [show, sprint, span, by] = [text(search.show), text(search.sprint), text(search.span), text(search.by)]
  const [items, periods] = [whole(search.items), whole(search.periods)]
  return {
    ...(isReportKind(show) && { show }),
    ...(sprint && { sprint }),
    ...(span && span in spans && { span: span as Span }),
    ...((by === 'day' || by === 'week') && { by }),
    ...(items && { items }),
    ...(periods && { periods }),
  }
}

const whole = (value: unknown) => (/^\d{1,4}$/.test(text(value) ?? '') ? text(value) : undefined)
