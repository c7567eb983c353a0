import type { Page } from '@playwright/test'
import { expect } from './browser.ts'

export const ann = { name: 'Ann Lindqvist', email: 'ann@example.org', password: 'correct horse battery' }

/** The first visit of all: Ann says who she is and is let in. */
export async function setUp(page: Page, person = ann) {
  await page.goto('/')
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name.split(' ')[0]}` })).toBeVisible()
}

/** From the page of one's boards: a new one, which opens. Answers its address. */
export async function startEmpty(page: Page, name: string) {
  await page.goto('/')
  await page.getByRole('button', { name: /^(New board|Start empty)/ }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make the board' }).click()
  await page.waitForURL(/\/boards\/[^/]+$/)
  return new URL(page.url()).pathname
}
