import type { CardType } from '@rondo/types'

const words: Record<Exclude<CardType, 'story'>, RegExp> = {
  bug: /^(bugs?|defects?|bug ?fix|fehler|anomalie|erreur|error|fallo)$/i,
  spike: /^(spikes?|research|investigation|recherche)$/i,
  improvement: /^(improvements?|verbesserung(en)?|amélioration|mejora)$/i,
  task: /^(tasks?|chores?|aufgaben?|tâche|tarea|tarefa)$/i,
}

/** Only where it is obvious: a label of that name, or a title such as “Bug: …” or “[Spike] …”. */
export function cardType(title: string, labels: readonly string[]): CardType {
  const [, bracketed, before] = title.match(/^\s*(?:\[([^\]]{1,20})\]|([\p{Letter} ]{1,20}):)/u) ?? []
  const said = [...labels, bracketed ?? before ?? ''].map((word) => word.trim())
  return (Object.keys(words) as (keyof typeof words)[]).find((type) => said.some((word) => words[type].test(word))) ?? 'story'
}
