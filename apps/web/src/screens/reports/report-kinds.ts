/** The reports, in the order in which one chooses from them. */
export const reportKinds = [
  { name: 'burndown', title: 'Burndown', group: 'Sprint' },
  { name: 'burnup', title: 'Burn-up', group: 'Sprint' },
  { name: 'velocity', title: 'Velocity', group: 'Sprint' },
  { name: 'predictability', title: 'Say/do and churn', group: 'Sprint' },
  { name: 'flow', title: 'Cumulative flow', group: 'Flow' },
  { name: 'cycle-time', title: 'Cycle time', group: 'Flow' },
  { name: 'wip-age', title: 'Age of work', group: 'Flow' },
  { name: 'efficiency', title: 'Flow efficiency', group: 'Flow' },
  { name: 'throughput', title: 'Throughput', group: 'Flow' },
  { name: 'when', title: 'When will it be done?', group: 'Forecast' },
  { name: 'how-many', title: 'How many?', group: 'Forecast' },
] as const

export type ReportKind = (typeof reportKinds)[number]['name']

export const isReportKind = (name: string | undefined): name is ReportKind => reportKinds.some((kind) => kind.name === name)
