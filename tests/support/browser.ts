import { type Browser, type BrowserContextOptions, chromium, type Page, expect as patient } from '@playwright/test'
import { launch } from './chromium.ts'

/** What is expected of a page comes in its own time, also on a busy machine. */
export const expect = patient.configure({ timeout: 20_000 })

/** A browser in which each person has a window of their own, and which remembers what any page complained about. */
export async function openBrowser(baseURL: string) {
  const browser: Browser = await chromium.launch(launch())
  const complaints: string[] = []
  return {
    complaints,
    async window(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(String(error)))
      // An answer that is a no is an answer; the browser writes it down all the same.
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
      })
      return page
    },
    close: () => browser.close(),
  }
}
