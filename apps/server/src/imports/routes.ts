import { columnKinds, Id, Refusal, refuse, Zone } from '@rondo/types'
import { z } from 'zod'
import type { Routes } from '../app.ts'
import { asker } from '../asker.ts'
import { importBoard, type Wish } from './import-board.ts'
import { Imports, type Running } from './progress.ts'
import { readUpload } from './upload.ts'

const Query = z.object({
  format: z.string().default('trello'),
  dryRun: z.enum(['0', '1', 'true', 'false']).optional(),
  zone: Zone.optional(),
  kinds: z.string().optional(),
  people: z.string().optional(),
})
const Choices = z.object({ kinds: z.record(Id, z.enum(columnKinds)).optional(), people: z.record(Id, Id.nullable()).optional(), zone: Zone.optional() })

/** Boards from elsewhere. The answer comes when all is there; meanwhile the progress can be asked for. */
export const importRoutes: Routes = async (app, context) => {
  const imports = new Imports()

  app.get('/api/imports', async (request, reply) => {
    const { userId } = await asker(context, request)
    reply.header('cache-control', 'no-store')
    return { imports: imports.of(userId) }
  })

  await app.register(async (scope) => {
    // The file is read by us, as bytes; who asks is known before the first of them.
    for (const type of ['application/json', 'application/octet-stream']) {
      scope.removeContentTypeParser(type)
      scope.addContentTypeParser(type, (_, payload, done) => done(null, payload))
    }
    scope.addHook('onRequest', async (request) => void (await asker(context, request)))

    scope.post('/api/imports', { schema: { consumes: ['application/json', 'multipart/form-data'], querystring: Query } }, async (request, reply) => {
      const { userId } = await asker(context, request)
      const query = Query.parse(request.query)
      if (query.format !== 'trello') refuse('invalid', 'Rondo can read the boards of Trello. Say format=trello.')
      const one = imports.begin(userId, isYes(query.dryRun))
      reply.header('cache-control', 'no-store')
      try {
        const { bytes, fields } = await readUpload(request)
        one.isDryRun = isYes(query.dryRun ?? fields.dryRun)
        const wish: Wish = {
          bytes,
          userId,
          dryRun: one.isDryRun,
          ...readChoices({ ...query, ...fields }),
        }
        const answer = await importBoard(context, wish, (progress) => Object.assign(one, progress))
        imports.end(one, { state: 'done', boardId: answer.boardId, message: null })
        return answer
      } catch (error) {
        imports.end(one, failed(error))
        reply.header('connection', 'close') // of a file that is too large, the rest is not waited for
        throw error
      }
    })
  })
}

const isYes = (said: unknown) => ['1', 'true'].includes(String(said))

function readChoices({ kinds, people, zone }: Record<string, unknown>) {
  const read = Choices.safeParse({ kinds: fromJson(kinds), people: fromJson(people), zone: zone || undefined })
  return read.success ? read.data : refuse('invalid', 'kinds and people are JSON objects: {"columnId": "todo"} and {"personId": "userId"}.')
}

function fromJson(text: unknown): unknown {
  if (text === undefined || text === '') return undefined
  try {
    return JSON.parse(String(text))
  } catch {
    return text
  }
}

const failed = (error: unknown): Pick<Running, 'state' | 'boardId' | 'message'> => ({
  state: 'failed',
  boardId: null,
  message: error instanceof Refusal ? error.message : 'The file did not arrive, or Rondo made a mistake with it. Nothing was brought.',
})
