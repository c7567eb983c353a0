import { Compass } from 'lucide-react'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyPlace } from '../ui/empty-place.tsx'
import { Alone } from './alone.tsx'

export function PageMissing() {
  return (
    <Alone title="There is no such page">
      <EmptyPlace isPage icon={<Compass size={20} />} title="There is no such page" action={<ButtonLink to="/">To my boards</ButtonLink>}>
        It may have moved, or the link is not complete.
      </EmptyPlace>
    </Alone>
  )
}
