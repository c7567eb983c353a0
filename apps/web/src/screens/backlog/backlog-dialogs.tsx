import { Later, later } from '../../ui/later.tsx'
import { CapacityDialog } from '../planning/capacity-dialog.tsx'
import { PlanDialog } from '../planning/plan-dialog.tsx'
import { StartDialog } from '../planning/start-dialog.tsx'
import { closeDialog, useBacklogView } from './backlog-view.ts'
import { DefinitionDialog } from './definition-dialog.tsx'
import { EpicDialog } from './epic-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

const OpenDialog = later(async () => (await import('../ceremonies/open-dialog.tsx')).OpenDialog)
const EstimateTogether = later(async () => (await import('../session/poker/estimate-together.tsx')).EstimateTogether)

export function BacklogDialogs() {
  const dialog = useBacklogView((view) => view.dialog)
  switch (dialog?.what) {
    case 'epics':
      return <EpicDialog />
    case 'definition':
      return <DefinitionDialog onClose={closeDialog} />
    case 'prioritise':
      return (
        <Later>
          <OpenDialog kind="priority" cardIds={[...dialog.cardIds]} onClose={closeDialog} />
        </Later>
      )
    case 'split':
      return <SplitDialog cardId={dialog.cardId} />
    case 'plan':
      return <PlanDialog />
    case 'edit':
      return <PlanDialog sprintId={dialog.sprintId} />
    case 'start':
      return <StartDialog sprintId={dialog.sprintId} />
    case 'capacity':
      return <CapacityDialog sprintId={dialog.sprintId} />
    case 'poker':
      return (
        <Later>
          <EstimateTogether cardIds={dialog.cardIds} onClose={closeDialog} />
        </Later>
      )
    default:
      return null
  }
}
