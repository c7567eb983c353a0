import type { ErrorComponentProps } from '@tanstack/react-router'
import { Problem } from '../api/problem.ts'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { Alone } from './alone.tsx'

/** Where a page could not be shown. */
export function PageFailed({ error }: ErrorComponentProps) {
  const isOffline = error instanceof Problem && error.code === 'no_line'
  return (
    <Alone title={isOffline ? 'Rondo cannot be reached' : 'This page did not open'}>
      <ProblemPanel
        happened={error instanceof Problem ? error.message : 'Something in this page went wrong. It may be older than the server.'}
        safe="What you did on your boards is kept in this browser."
        retry={() => location.reload()}
        retryLabel="Reload the page"
      />
    </Alone>
  )
}
