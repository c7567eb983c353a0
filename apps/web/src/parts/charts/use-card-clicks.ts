import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useCallback } from 'react'

const ADDRESS = /^\/boards\/([\w-]+)\/cards\/(\d+)$/

/** Cards in pictures and tables are plain links; a click on one opens it without loading the page anew. */
export function useCardClicks() {
  const navigate = useNavigate()
  return useCallback(
    (event: MouseEvent) => {
      const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined
      const [, id, number] = ADDRESS.exec(href ?? '') ?? []
      if (!id || !number || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      void navigate({ to: '/boards/$id/cards/$number', params: { id, number } })
    },
    [navigate],
  )
}
