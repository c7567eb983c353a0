import type { SessionColumn, Stage, Template } from '@rondo/types'

const stages: Stage[] = [
  { id: 'collect', kind: 'collect', name: 'Collect', prompt: 'Anything, any time during the sprint. Nobody sees it before the reveal.', minutes: null },
  { id: 'arrive', kind: 'arrive', name: 'Arrive', prompt: 'How are you here today?', minutes: 4 },
  { id: 'actions', kind: 'actions', name: 'Open actions', prompt: 'What we decided before: is it done, and did it help?', minutes: 6 },
  { id: 'data', kind: 'data', name: 'Data', prompt: 'What the board says of this sprint.', minutes: 5 },
  { id: 'write', kind: 'write', name: 'Write', prompt: 'Each on their own, in silence.', minutes: 8 },
  { id: 'reveal', kind: 'reveal', name: 'Reveal', prompt: 'All at once. Read in silence, until every note has been seen.', minutes: 4 },
  { id: 'group', kind: 'group', name: 'Group', prompt: 'Put together what belongs together.', minutes: 6 },
  { id: 'vote', kind: 'vote', name: 'Vote', prompt: 'Where should our time go? Nobody sees your dots.', minutes: 3 },
  { id: 'discuss', kind: 'discuss', name: 'Discuss', prompt: 'From the top, five minutes each.', minutes: 20 },
  { id: 'act', kind: 'act', name: 'Act', prompt: 'If … then … by whom, until when, measured by what.', minutes: 6 },
  { id: 'close', kind: 'close', name: 'Close', prompt: 'Was this worth our time?', minutes: 2 },
]

const format = (id: string, name: string, columns: SessionColumn[]): Template => ({
  id,
  kind: 'retro',
  name,
  stages,
  columns,
  deck: [],
  scale: 'five',
  secrecy: 'unattributed',
})

export const retroFormats: readonly Template[] = [
  format('start-stop-continue', 'Start, stop, continue', [
    { id: 'start', name: 'Start', prompt: 'What should we begin?', color: 'green' },
    { id: 'stop', name: 'Stop', prompt: 'What no longer helps?', color: 'red' },
    { id: 'continue', name: 'Continue', prompt: 'What must we protect?', color: 'blue' },
  ]),
]
