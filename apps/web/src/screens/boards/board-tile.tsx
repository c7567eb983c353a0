import { Link } from '@tanstack/react-router'
import type { BoardInList } from '../../api/boards.ts'
import { roleNames } from '../../ui/role-select.tsx'
import { Bone } from '../../ui/skeleton.tsx'
import css from './board-tile.module.css'

export function BoardTile({ board: { id, key, name, role, closedAt } }: { board: BoardInList }) {
  return (
    <li>
      <Link to="/boards/$id" params={{ id }} className={css.tile} data-closed={closedAt ? true : undefined}>
        <span className={css.key}>{key}</span>
        <span className={css.name}>{name}</span>
        <span className={css.role}>{closedAt ? 'Closed' : roleNames[role]}</span>
      </Link>
    </li>
  )
}

export const BoardTileBone = () => (
  <div className={css.tile}>
    <Bone width={48} height={20} />
    <Bone width="70%" />
  </div>
)
