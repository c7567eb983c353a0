import { Button } from '@mantine/core'
import { finishedSprints } from '@rondo/core/capacity-of'
import { chooseRetro, type RetroSignals } from '@rondo/core/catalog/choose-retro'
import { templateOf } from '@rondo/core/catalog/templates'
import type { State } from '@rondo/core/state'
import { useMemo } from 'react'
import { useSelected } from '../../live/use-selected.ts'
import css from './suggested-retros.module.css'

/** Formats that suit how the last sprint went, and why. */
export function SuggestedRetros({ chosen, onChoose }: { chosen: string | undefined; onChoose(slug: string): void }) {
  const text = useSelected(['sprints', 'sessions', 'members'], (state) => JSON.stringify(signalsOf(state)))
  const suggestions = useMemo(() => chooseRetro(JSON.parse(text) as RetroSignals).slice(0, 3), [text])
  return (
    <div className={css.line}>
      <span>It suits:</span>
      {suggestions.map(({ slug, because }) => (
        <Button key={slug} size="compact-xs" variant={slug === chosen ? 'light' : 'default'} aria-pressed={slug === chosen} onClick={() => onChoose(slug)}>
          {templateOf(slug)?.name} <span className={css.why}>{because}</span>
        </Button>
      ))}
    </div>
  )
}

function signalsOf(state: State): RetroSignals {
  const last = finishedSprints(state).at(-1)?.figures
  const retros = [...state.all('sessions')].filter(({ kind }) => kind === 'retro').sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  return {
    people: [...state.all('members')].filter(({ role }) => role && role !== 'viewer').length,
    used: retros.map(({ template }) => template),
    ...(last && { carriedShare: last.all.cards > 0 ? last.carried.cards / last.all.cards : 0, isGoalMissed: last.goalMet === false }),
  }
}
