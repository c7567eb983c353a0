import css from './drag-preview.module.css'

/** What is under the pointer while dragging: the tile, and how many come with it. */
export function drawDragPreview(container: HTMLElement, tile: HTMLElement, count: number) {
  const copy = tile.cloneNode(true) as HTMLElement
  copy.removeAttribute('data-card')
  copy.style.width = `${tile.offsetWidth}px`
  copy.classList.add(css.preview as string)
  container.append(copy)
  if (count < 2) return
  const badge = document.createElement('span')
  badge.className = css.badge as string
  badge.textContent = String(count)
  copy.append(badge)
}
