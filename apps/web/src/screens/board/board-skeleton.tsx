import { Bone, Loading } from '../../ui/skeleton.tsx'
import css from './board-skeleton.module.css'

const columns = [4, 3, 2, 5]

/** Where the board will be. */
export function BoardSkeleton() {
  return (
    <main id="main">
      <Loading what="the board">
        <div className={css.header}>
          <Bone width={180} height={18} />
        </div>
        <div className={css.columns}>
          {columns.map((cards, n) => (
            <div key={n} className={css.column}>
              <Bone width={96} height={14} />
              {Array.from({ length: cards }, (_, m) => (
                <Bone key={m} height={74} />
              ))}
            </div>
          ))}
        </div>
      </Loading>
    </main>
  )
}
