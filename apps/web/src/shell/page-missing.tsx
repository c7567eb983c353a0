import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { EmptyPlace } from '../ui/empty-place.tsx'
import { Alone } from './alone.tsx'

export function PageMissing() {
  return (
    <Alone title="There is no such page">
      <EmptyPlace
        isPage
        icon={<Compass size={20} />}
        title="There is no such page"
        action={
          <Button component={Link} to="/">
            To my boards
          </Button>
        }
      >
        It may have moved, or the link is not complete.
      </EmptyPlace>
    </Alone>
  )
}
