import type { Page } from '@playwright/test'

/** By the keyboard alone: Tab until it is reached. */
export async function tabTo(page: Page, name: string | RegExp) {
  const isThere = () =>
    page.evaluate(
      (source) => {
        const at = document.activeElement
        const label = at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? at?.textContent?.trim() ?? ''
        return new RegExp(source).test(label)
      },
      name instanceof RegExp ? name.source : `^${name}$`,
    )
  for (let steps = 0; steps < 120; steps++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${name}`)
}
