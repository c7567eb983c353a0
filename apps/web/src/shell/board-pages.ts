/** The pages of a board, in the order of their tabs. A page that does not exist yet is not here. */
export const boardPages = [
  { name: 'Board', to: '/boards/$id', keys: ['g b'] },
  { name: 'Backlog', to: '/boards/$id/backlog', keys: ['g k'] },
  { name: 'My work', to: '/boards/$id/my-work', keys: ['g m'] },
  { name: 'Sprint', to: '/boards/$id/sprint', keys: ['g s'] },
  { name: 'Review', to: '/boards/$id/review', keys: ['g v'] },
  { name: 'Ceremonies', to: '/boards/$id/ceremonies', keys: ['g c'] },
  { name: 'Reports', to: '/boards/$id/reports', keys: ['g r'] },
  { name: 'Settings', to: '/boards/$id/settings', keys: ['g ,'] },
] as const
