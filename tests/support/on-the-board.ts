import type { Page } from '@playwright/test'
import { expect } from './browser.ts'

export const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
export const card = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true })
export const sheet = (page: Page) => page.locator('[data-sheet]')

/** The titles in a column, top to bottom as they are read out. */
export const titlesIn = (page: Page, name: string) =>
  column(page, name)
    .getByRole('listitem')
    .and(page.locator('[aria-posinset]'))
    .evaluateAll((items) =>
      items
        .sort((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
        .map((item) => item.querySelector('a')?.textContent ?? ''),
    )

export const expectTitles = (page: Page, name: string, titles: string[]) => expect.poll(() => titlesIn(page, name), { timeout: 20_000 }).toEqual(titles)

export const expectLine = (page: Page, words: string | RegExp) => expect(page.getByRole('status', { name: 'Connection' })).toHaveText(words)
