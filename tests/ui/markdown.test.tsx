import { expect, test } from 'vitest'
import { markdownHtml } from '../../apps/web/src/parts/markdown/markdown-html.ts'

const dom = (text: string) => {
  const host = document.createElement('div')
  host.innerHTML = markdownHtml(text)
  return host
}

test('Markdown is what it says', () => {
  const host = dom('# Why\n\n- one\n- **two**\n\n`code`')
  expect(host.querySelector('h1')?.textContent).toBe('Why')
  expect(host.querySelectorAll('li')).toHaveLength(2)
  expect(host.querySelector('strong')?.textContent).toBe('two')
})

test('raw HTML is shown as it was typed', () => {
  const host = dom('a <b onclick="x()">b</b> <script>alert(1)</script>')
  expect(host.querySelector('b, script')).toBeNull()
  expect(host.textContent).toContain('<script>alert(1)</script>')
})

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//evil.example'])('%s is no link', (url) => {
  expect(dom(`[x](${url})`).querySelector('a[href]')).toBeNull()
})

test.each(['https://example.org/a', 'http://example.org', 'mailto:ann@example.org'])('%s is a link that tells nothing and gives no power', (url) => {
  const link = dom(`[x](${url})`).querySelector('a')
  expect(link?.getAttribute('href')).toBe(url)
  expect(link?.getAttribute('rel')).toBe('noopener ugc')
})

test('a picture from elsewhere is a link: nobody is told who reads this', () => {
  const host = dom('![plan](https://example.org/plan.png)')
  expect(host.querySelector('img')).toBeNull()
  expect(host.querySelector('a')?.textContent).toBe('plan')
})
