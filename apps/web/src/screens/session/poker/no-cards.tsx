import { Button } from '@mantine/core'
import type { Session } from '@rondo/types'
import { Spade } from 'lucide-react'
import { useState } from 'react'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { useLeads } from '../use-leads.ts'
import { ChooseCards } from './choose-cards.tsx'

export function NoCards({ session }: { session: Session }) {
  const leads = useLeads(session)
  const [isChoosing, setChoosing] = useState(false)
  const choose = leads && <Button onClick={() => setChoosing(true)}>Choose cards</Button>
  return (
    <>
      <EmptyPlace icon={<Spade size={20} />} title="No card lies on the table" action={choose}>
        {leads ? 'Choose the cards of the backlog that the team estimates together.' : 'Whoever leads chooses what is estimated.'}
      </EmptyPlace>
      {isChoosing && <ChooseCards session={session} onClose={() => setChoosing(false)} />}
    </>
  )
}
