import { z } from 'zod'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'
import { exportCsv } from '../export/csv.ts'
import { exportJson } from '../export/json.ts'

/** A board to take away: everything as JSON, or one row a card for a spreadsheet. */
export const exportRoutes: Routes = (app, context) => {
  const how = z.object({ format: z.enum(['json', 'csv']).default('json') })

  app.get('/api/boards/:id/export', { schema: { querystring: how } }, async (request, reply) => {
    const { boardId } = await boardFor(context, request)
    const { format } = request.query
    const { key } = await context.boards.board(boardId)
    reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${key}.${format}"`)
    if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(await exportCsv(context, boardId))
    return reply.type('application/json; charset=utf-8').send(await exportJson(context, boardId))
  })
}
