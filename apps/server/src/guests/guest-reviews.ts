import type { GuestReview } from '@rondo/core/guest-review'
import type { ReviewPictures } from '@rondo/core/metrics/review-pictures'
import type { BurnReport } from '@rondo/core/metrics/sprint-reports'
import { hasRole } from '@rondo/core/roles'
import { GUEST_DAYS, noSuchLink } from '../accounts/guest-links.ts'
import type { GuestLink } from '../accounts/tables.ts'
import type { Context } from '../context.ts'
import { namesOn } from '../names-on.ts'

type Kept = { tag: string; body: GuestReview }

const MOST_KEPT = 50
export const lasts = `${GUEST_DAYS} days`

/**
 * What a guest link shows, and all that it shows. It is made once for each change of the board, however many guests look. A link is worth what its maker may do
 * now: with a facilitator who has left, their links go too.
 */
export class GuestReviews {
  readonly #context: Context
  readonly #kept = new Map<string, Kept>()

  constructor(context: Context) {
    this.#context = context
  }

  async linkFor(token: string): Promise<GuestLink> {
    const link = await this.#context.accounts.guestLinks.find(token)
    if (!(await this.works(link))) noSuchLink()
    return link
  }

  /** May whoever made it still show this review? */
  async works({ boardId, madeBy }: Pick<GuestLink, 'boardId' | 'madeBy'>): Promise<boolean> {
    const { accounts, boards } = this.#context
    const maker = await accounts.people.byId(madeBy)
    return maker !== null && !maker.suspendedAt && hasRole(await boards.roleOf(boardId, madeBy), 'facilitator')
  }

  async of({ id, boardId, sprintId, expiresAt }: GuestLink): Promise<Kept> {
    const { boards, reports } = this.#context
    const now = Date.now()
    const seq = await boards.head(boardId)
    const version = `${boards.epoch}-${id}-${seq}-${Math.floor(now / 3_600_000)}`
    const tag = `"${version}"`
    const known = this.#kept.get(id)
    if (known?.tag === tag) return known

    const names = new Map(Object.entries(await namesOn(this.#context, boardId)))
    const told = await reports
      .ask({ name: 'review', boardId, sprintId, seq, now })
      .then((bytes) => JSON.parse(Buffer.from(bytes).toString()) as ReviewPictures)
      .catch(() => null) // without pictures it is still a review
    const found = (await boards.review(boardId, sprintId, (userId) => names.get(userId) ?? 'Somebody', told?.scope)) ?? noSuchLink()
    const body: GuestReview = {
      board: found.board,
      review: found.review,
      pictures: told && shown(told, found.frozen),
      expiresAt: expiresAt.toISOString(),
    }
    // The reader may be back at the next question: what lacks its pictures is not kept, here or by a browser.
    return told ? this.#keep(id, { tag, body }) : { tag: `"${version}-bare"`, body }
  }

  #keep(id: string, made: Kept): Kept {
    this.#kept.delete(id)
    this.#kept.set(id, made)
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value as string)
    return made
  }
}

/** Without the scope's steps: their sums are in the review. */
const shown = ({ scope: _, ...pictures }: ReviewPictures, frozen: BurnReport | null): GuestReview['pictures'] => ({
  ...pictures,
  burn: frozen ?? pictures.burn,
})
