import { refuse } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'
import { boardFor } from '../asker.ts'
import { namesOn } from '../names-on.ts'
import { type Question, queries, type ReportName, Sample } from './questions.ts'

/** The numbers behind each picture, for every member; and the forecast's arithmetic for anybody. */
export const reportRoutes: Routes = (app, context) => {
  const { boards, reports } = context

  for (const name of Object.keys(queries) as ReportName[])
    app.get(`/api/boards/:id/reports/${name}`, { schema: { querystring: queries[name] } }, async (request, reply) => {
      const { boardId } = await boardFor(context, request)
      const isTable = /\btext\/csv\b/.test(request.headers.accept ?? '')
      const how = isTable ? { as: 'csv', people: await namesOn(context, boardId) } : { as: 'json' }
      const question = { boardId, seq: await boards.head(boardId), now: Date.now(), name, query: request.query, ...how } as Question
      const bytes = await reports.ask(question)
      reply.header('cache-control', 'no-store').header('vary', 'accept')
      if (isTable) reply.header('content-disposition', `attachment; filename="${name}.csv"`)
      return reply
        .type(isTable ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    })

  app.get('/api/boards/:id/reports/:name', { schema: { hide: true, params: z.object({ id: z.string(), name: z.string() }) } }, async (request) => {
    await boardFor(context, request)
    refuse('missing', `There is no such report. There are: ${Object.keys(queries).join(', ')}.`)
  })

  const limit = { rateLimit: { max: 120, timeWindow: '1 minute' } }
  app.post('/api/forecast', { schema: { body: Sample }, config: limit }, async (request, reply) => {
    const bytes = await reports.ask({ name: 'arithmetic', asked: request.body })
    return reply.type('application/json; charset=utf-8').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
}
