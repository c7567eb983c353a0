import { SegmentedControl, Switch } from '@mantine/core'
import { useSingleKeys } from '../../actions/single-keys.ts'
import { themes, useTheme } from '../../shell/use-theme.ts'
import { type Density, useDensity } from '../../ui/density.ts'
import { Line, Lines, Section } from '../../ui/section.tsx'
import css from './this-browser.module.css'

const densities: { value: Density; label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
]

export function ThisBrowser() {
  const [theme, setTheme] = useTheme()
  const [density, setDensity] = useDensity()
  const [hasSingleKeys, setSingleKeys] = useSingleKeys()
  return (
    <Section title="This browser" lead="How Rondo looks and listens here. Other browsers of yours are not changed.">
      <Lines>
        <Line>
          <span className={css.what} id="theme">
            Theme
          </span>
          <SegmentedControl aria-labelledby="theme" data={[...themes]} value={theme} onChange={(value) => setTheme(value as typeof theme)} />
        </Line>
        <Line>
          <span className={css.what} id="density">
            Density
          </span>
          <SegmentedControl aria-labelledby="density" data={densities} value={density} onChange={(value) => setDensity(value as Density)} />
        </Line>
        <Line>
          <span className={css.what} id="single-keys">
            Shortcuts of a single letter
            <span className={css.note}>Switch them off if you dictate, or if your hand slips. Those with Ctrl, ⌘ or Alt stay.</span>
          </span>
          <Switch aria-labelledby="single-keys" checked={hasSingleKeys} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
        </Line>
      </Lines>
    </Section>
  )
}
