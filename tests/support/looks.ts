import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './browser.ts'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const wide = { width: 1280, height: 800 }
const small = { width: 360, height: 740 }
const looks = [
  ['dark', small],
  ['light', wide],
] as const

/** No faults by WCAG 2.2 AA: dark at 360 px, where nothing may stick out either, and light on a wide screen, which is how it leaves the page. */
export async function expectAccessible(page: Page) {
  const faults: string[] = []
  for (const [colorScheme, size] of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    // Without frames the older way finds the same and is twice as fast.
    const { violations } = await new AxeBuilder({ page }).withTags(standard).setLegacyMode().analyze()
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} at ${size.width}: ${id}: ${html.slice(0, 160)}`)))
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (overhang > 0) faults.push(`${colorScheme} at ${size.width}: sticks out by ${overhang} px`)
  }
  expect(faults).toEqual([])
}
