type Cut = { data: { sessionId: string }; disconnect(close: boolean): unknown }
type Asked = {
  sockets(): Iterable<Cut>
  accounts: { holding(sessionIds: readonly string[]): Promise<ReadonlySet<string>> }
  log: { error(context: object, message?: string): void }
}

const EVERY_MS = 1500

/**
 * Cuts those whose session or token is over without this process having been told: ended by another one, run out, or its row gone. Whoever only listens is asked
 * after like those who speak, and a move waits for no question.
 */
export function cutTheSignedOut({ sockets, accounts, log }: Asked): () => void {
  let isAsking = false
  const sweep = setInterval(async () => {
    if (isAsking) return
    isAsking = true
    try {
      const asked = [...sockets()]
      const holding = await accounts.holding([...new Set(asked.map(({ data }) => data.sessionId))])
      for (const socket of asked) if (!holding.has(socket.data.sessionId)) socket.disconnect(true)
    } catch (error) {
      log.error({ err: error }, 'could not tell who is still signed in')
    } finally {
      isAsking = false
    }
  }, EVERY_MS).unref()
  return () => clearInterval(sweep)
}
