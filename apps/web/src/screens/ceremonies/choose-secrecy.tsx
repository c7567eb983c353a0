import { Radio } from '@mantine/core'
import { type Secrecy, secrecies } from '@rondo/types'
import { promises, secrecyNames } from '../session/promise.ts'
import css from './ceremonies-screen.module.css'

/** What people are promised about their names. */
export const ChooseSecrecy = ({ secrecy, onChoose }: { secrecy: Secrecy; onChoose(secrecy: Secrecy): void }) => (
  <Radio.Group label="Who sees names" value={secrecy} onChange={(value) => onChoose(value as Secrecy)}>
    <div className={css.fields}>
      {secrecies.map((value) => (
        <Radio key={value} value={value} label={secrecyNames[value]} description={promises[value]} />
      ))}
    </div>
  </Radio.Group>
)
