import type { ReviewPictures } from './metrics/review-pictures.ts'
import type { Review } from './review.ts'

/** What a guest link shows, and all that it shows. The steps of the scope name cards that a guest has nothing to do with. `expiresAt`: ISO 8601. */
export type GuestReview = { board: string; review: Review; pictures: Omit<ReviewPictures, 'scope'> | null; expiresAt: string }
