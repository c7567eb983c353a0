import { tileOf } from './focus-card.ts'
import css from './slide.module.css'

const isStill = matchMedia('(prefers-reduced-motion: reduce)')
const DURATION_MS = 200

/**
 * Call before the board is drawn anew: the tile glides from where it is to where it will be. A copy does the gliding, over everything, since lists cut off what
 * leaves them. Only what is seen glides.
 */
export function slide(cardId: string) {
  const before = tileOf(cardId)
  if (isStill.matches || document.hidden || !before) return
  const from = before.getBoundingClientRect()
  if (!isOnScreen(from)) return
  const copy = before.cloneNode(true) as HTMLElement
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const after = tileOf(cardId)
      const to = after?.getBoundingClientRect()
      if (!after || !to || !isOnScreen(to) || (to.top === from.top && to.left === from.left)) return
      glide(copy, after, from, to)
    }),
  )
}

function glide(copy: HTMLElement, tile: HTMLElement, from: DOMRect, to: DOMRect) {
  copy.removeAttribute('data-card')
  copy.setAttribute('aria-hidden', 'true')
  copy.inert = true
  copy.classList.add(css.copy as string)
  for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id')
  Object.assign(copy.style, { top: `${to.top}px`, left: `${to.left}px`, width: `${to.width}px` })
  copy.dataset.arrived = ''
  copy.style.setProperty('--person', tile.style.getPropertyValue('--person'))
  document.body.append(copy)
  tile.dataset.sliding = ''
  const done = () => {
    copy.remove()
    delete tile.dataset.sliding
  }
  const animation = copy.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: 'none' }], {
    duration: DURATION_MS,
    easing: 'cubic-bezier(0.2, 0, 0, 1)',
  })
  animation.onfinish = done
  animation.oncancel = done
}

const isOnScreen = ({ top, bottom, left, right }: DOMRect) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
