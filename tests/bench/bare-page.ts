import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Rolldown } from 'vite'

const COLUMNS = 5
const TILES = 12
const TALL_PX = 80_000

/** The floor for opening and scrolling: React and nothing else draws as many tiles as a board shows, in columns that scroll. */
export async function bareTiles() {
  const { output } = (await build({
    root: 'apps/web',
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'bare', resolveId: (id) => (id === 'bare' ? '\0bare' : null), load: (id) => (id === '\0bare' ? source : null) }],
    build: { write: false, rolldownOptions: { input: 'bare' } },
  })) as Rolldown.RolldownOutput
  const server = createServer(({ url }, response) => {
    const isScript = url === '/bare.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? output[0].code : page)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

const page = '<!doctype html><body style="margin:0;font:13px sans-serif"><div id="root"></div><script type="module" src="/bare.js"></script>'

const source = `
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
const some = (count, make) => Array.from({ length: count }, (_, i) => make(i))
const tile = (i) =>
  h('div', { key: i, 'data-card': i, style: { marginBottom: 7, border: '1px solid #ccc', borderRadius: 8, padding: '8px 10px' } },
    h('a', { href: '#' }, 'Card number ' + i + ' of this column'),
    h('div', { style: { display: 'flex', gap: 8 } }, h('span', null, 'BIG-' + i), h('span', null, 'api'), h('span', null, '3')))
const column = (i) =>
  h('section', { key: i, style: { width: 288, height: 900, overflowY: 'auto', contain: 'strict' } }, some(${TILES}, tile), h('div', { style: { height: ${TALL_PX} } }))
createRoot(document.getElementById('root')).render(h('div', { style: { display: 'flex' } }, some(${COLUMNS}, column)))
`
