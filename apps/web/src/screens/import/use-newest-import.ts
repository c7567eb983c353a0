import { useEffect, useState } from 'react'
import { loadImports, type RunningImport } from '../../api/imports.ts'

const EVERY_MS = 500

/** The import that was begun last: asked for once, and again and again while it runs or `isExpected`. */
export function useNewestImport(isExpected = false): RunningImport | undefined {
  const [newest, setNewest] = useState<RunningImport>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const [found] = await loadImports().catch(() => [])
      setNewest(found)
      if (isExpected || isRunning(found)) timer = setTimeout(ask, EVERY_MS)
    }
    timer = setTimeout(ask, isExpected ? EVERY_MS : 0)
    return () => clearTimeout(timer)
  }, [isExpected])
  return newest
}

export const isRunning = (one: RunningImport | undefined) => one?.state === 'reading' || one?.state === 'writing'
