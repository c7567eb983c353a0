import { Tooltip } from '@mantine/core'
import { Keys } from '../actions/keys.tsx'
import css from './open-tip.module.css'

/** The tip of an element that has one by `tip`. */
export function OpenTip({ element }: { element: HTMLElement }) {
  const { tip, tipKeys, tipSide } = element.dataset
  const label = tipKeys ? (
    <span className={css.label}>
      {tip} <Keys keys={tipKeys} />
    </span>
  ) : (
    tip
  )
  return <Tooltip target={element} opened label={label} position={tipSide === 'right' ? 'right' : 'top'} multiline maw={280} />
}
