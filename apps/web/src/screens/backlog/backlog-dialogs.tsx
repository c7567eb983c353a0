import { CapacityDialog } from '../planning/capacity-dialog.tsx'
import { PlanDialog } from '../planning/plan-dialog.tsx'
import { StartDialog } from '../planning/start-dialog.tsx'
import { closeDialog, useBacklogView } from './backlog-view.ts'
import { DefinitionDialog } from './definition-dialog.tsx'
import { EpicDialog } from './epic-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

export function BacklogDialogs() {
  const dialog = useBacklogView((view) => view.dialog)
  switch (dialog?.what) {
    case 'epics':
      return <EpicDialog />
    case 'definition':
      return <DefinitionDialog onClose={closeDialog} />
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
    default:
      return null
  }
}
