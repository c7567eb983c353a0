import css from './meter-bar.module.css'

type Mark = { at: number; kind: 'room' | 'sure' | 'even' | 'past'; name?: string }

/** A bar with lines to hold it against. What it says stands in words beside it. */
export function MeterBar({ words, value, marks }: { words: string; value: number; marks: readonly Mark[] }) {
  const most = Math.max(1, value, ...marks.map(({ at }) => at)) * 1.12
  const left = (at: number) => `${Math.min(100, (at / most) * 100)}%`
  return (
    <div className={css.bar} aria-hidden="true">
      <span className={css.track}>
        <span className={css.fill} style={{ width: left(value) }} />
      </span>
      {marks.map(({ at, kind, name }, n) => (
        <span key={n} className={css.mark} data-kind={kind} style={{ left: left(at) }}>
          {name && <span className={css.name}>{name}</span>}
        </span>
      ))}
      <span className={css.what}>{words}</span>
    </div>
  )
}
