import { EmptyPlace } from '../../../ui/empty-place.tsx'

/** Outside one's own mornings nobody is asked anything. */
export function NotMyDay({ next, zone }: { next: { day: string; opensAt: number } | null; zone: string }) {
  const when =
    next && new Date(next.opensAt).toLocaleString('en', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone })
  return (
    <EmptyPlace title="Nothing is asked of you now">
      {when ? `Your next stand-up day opens on ${when}, by the clock of ${zone.replaceAll('_', ' ')}.` : 'You are away for longer than is looked ahead.'} What
      others wrote stands here.
    </EmptyPlace>
  )
}
