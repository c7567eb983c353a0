import type { ColumnKind } from '@rondo/types'

type Named = { name: string; isClosed: boolean }

/** A guess at what each list means for flow, in the order of the board: by words that teams use; else the first is to do, the last is done, what lies between is doing. */
export function proposeKinds(lists: readonly Named[]): ColumnKind[] {
  const known = lists.map(({ name }) => kindOfName(name))
  const open = lists.flatMap(({ isClosed }, i) => (isClosed ? [] : [i]))
  const isAnyKnown = open.some((i) => known[i])
  const firstBegun = open.find((i) => known[i] === 'doing' || known[i] === 'done')
  const firstDone = open.find((i) => known[i] === 'done')
  return lists.map(({ name, isClosed }, i) => {
    if (known[i]) return known[i]
    if (isClosed) return looksLikeAPeriod(name) ? 'done' : 'todo'
    if (i === open[0]) return 'todo'
    if (!isAnyKnown || firstDone === undefined) return i === open.at(-1) ? 'done' : firstBegun !== undefined && i < firstBegun ? 'todo' : 'doing'
    if (i > firstDone) return looksLikeAPeriod(name) ? 'done' : 'todo'
    return firstBegun !== undefined && i < firstBegun ? 'todo' : 'doing'
  })
}

export function kindOfName(name: string): ColumnKind | null {
  const words = ` ${name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()} `
  if (/ (not|nicht) /.test(words)) return null
  for (const kind of ['done', 'doing', 'todo'] as const) if (vocabulary[kind].some((word) => words.includes(` ${word} `))) return kind
  return null
}

/** “Sprint 12”, “v1.3”, “Week 5”: lists in which teams put away what they have finished. */
const looksLikeAPeriod = (name: string) => /\b(sprint|iteration|release|version|week|kw|milestone)\s*[\d#.]|^v?\d+\.\d/i.test(name)

const list = (words: string) => words.split(', ')

const vocabulary: Record<ColumnKind, string[]> = {
  done: list(
    'done, complete, completed, finished, shipped, released, deployed, closed, resolved, live, accepted, archive, archived, ' +
      'fertig, erledigt, abgeschlossen, geschafft, veröffentlicht, terminé, terminés, fini, fait, hecho, hechas, terminado, completado, ' +
      'feito, concluído, concluido, fatto, completato, finito, klaar, gereed, gedaan, gotowe, zrobione, klart, färdig, ferdig, færdig, valmis, hotovo, готово, 完了, 完成, 완료',
  ),
  doing: list(
    'doing, in progress, progress, wip, working on, working, started, active, in work, in development, developing, development, dev, review, reviewing, in review, ' +
      'code review, test, testing, in test, in testing, qa, verify, verification, staging, blocked, waiting, ready for review, ready for test, ready for release, ready to deploy, to review, to test, to deploy, ' +
      'in arbeit, in bearbeitung, läuft, laufend, prüfen, prüfung, wartet, blockiert, en cours, en revue, en progreso, en curso, en proceso, haciendo, em andamento, fazendo, ' +
      'in corso, in lavorazione, mee bezig, bezig, in uitvoering, w toku, w trakcie, pågående, pågår, i gang, igangværende, kesken, probíhá, в работе, в процессе, 進行中, 进行中, 진행 중',
  ),
  todo: list(
    'to do, todo, to dos, todos, backlog, next, next up, up next, open, new, inbox, icebox, ready, ideas, idea, wish list, wishlist, requests, planned, later, someday, upcoming, triage, this week, ' +
      'zu tun, zu erledigen, offen, ideen, geplant, anstehend, demnächst, à faire, a faire, idées, por hacer, pendiente, pendientes, ideias, a fazer, da fare, te doen, nog te doen, do zrobienia, att göra, å gjøre, at gøre, tehtävä, ' +
      'к выполнению, сделать, 未着手, 待办, 할 일',
  ),
}
