import { useColumns, useMay } from '../../live/use-board.ts'
import { useCommand } from '../../live/use-command.ts'
import css from './waiting-columns.module.css'

/** The team says in which columns cards wait: for everybody, and for the past too. */
export function WaitingColumns() {
  const give = useCommand()
  const maySay = useMay('column.wait')
  const columns = useColumns().filter(({ kind }) => kind === 'doing')
  if (!maySay) return <p className={css.words}>A facilitator says in which columns cards wait, here or on the board.</p>
  return (
    <fieldset className={css.columns}>
      <legend>In which columns do cards wait?</legend>
      {columns.map(({ id, name, isWaiting }) => (
        <label key={id} className={css.column}>
          <input type="checkbox" checked={isWaiting} onChange={() => give({ type: 'column.wait', id, isWaiting: !isWaiting })} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
