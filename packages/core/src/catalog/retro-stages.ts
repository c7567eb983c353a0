import type { Stage, StageKind } from '@rondo/types'

const usual: Partial<Record<StageKind, Omit<Stage, 'id' | 'kind'>>> = {
  collect: { name: 'Collect', prompt: 'Anything, any time during the sprint. Nobody sees it before the reveal.', minutes: null },
  arrive: { name: 'Arrive', prompt: 'How are you here today?', minutes: 4 },
  actions: { name: 'Open actions', prompt: 'What we decided before: is it done, and did it help?', minutes: 6 },
  data: { name: 'Data', prompt: 'What the board says of this sprint.', minutes: 5 },
  write: { name: 'Write', prompt: 'Each on their own, in silence.', minutes: 8 },
  reveal: { name: 'Reveal', prompt: 'All at once. Read in silence, until every note has been seen.', minutes: 4 },
  group: { name: 'Group', prompt: 'Put together what belongs together.', minutes: 6 },
  vote: { name: 'Vote', prompt: 'Where should our time go? Nobody sees your dots.', minutes: 3 },
  discuss: { name: 'Discuss', prompt: 'From the top, five minutes each.', minutes: 20 },
  act: { name: 'Act', prompt: 'If … then … by whom, until when, measured by what.', minutes: 6 },
  close: { name: 'Close', prompt: 'Was this worth our time?', minutes: 2 },
}

type Told = Partial<Pick<Stage, 'id' | 'name' | 'prompt' | 'minutes'>>

/** A stage as most retros have it, but for what is said of it here. */
export function stage(kind: StageKind, told: Told = {}): Stage {
  const known = usual[kind] ?? { name: kind, prompt: '', minutes: null }
  return { id: kind, kind, ...known, ...told }
}

const order: readonly StageKind[] = ['collect', 'arrive', 'actions', 'data', 'write', 'reveal', 'group', 'vote', 'discuss', 'act', 'close']

/** All of a retro's stages; some told otherwise, and `null` for those that this one does without. */
export const stagesWith = (told: Partial<Record<StageKind, Told | null>> = {}): Stage[] =>
  order.flatMap((kind) => (told[kind] === null ? [] : stage(kind, told[kind] ?? {})))
