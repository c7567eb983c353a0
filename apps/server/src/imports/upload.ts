import type { Readable } from 'node:stream'
import { Refusal, refuse } from '@rondo/types'
import type { FastifyRequest } from 'fastify'
import { MOST_BYTES, TOO_LARGE } from './import-board.ts'

export type Upload = { bytes: Uint8Array; fields: Record<string, unknown> }

/** The file of a form, and the form's other fields; or the body as it is. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES + 1_000_000) refuse('too_large', TOO_LARGE)
  if (!request.isMultipart() && !request.body) refuse('invalid', 'There is no file in this request.')
  return request.isMultipart() ? readForm(request).catch(asBroken) : { bytes: await readAll(request.body as Readable), fields: {} }
}

async function readForm(request: FastifyRequest): Promise<Upload> {
  const fields: Record<string, unknown> = {}
  let bytes: Uint8Array | undefined
  for await (const part of request.parts({ limits: { fileSize: MOST_BYTES + 1, files: 1, fields: 10, fieldSize: 200_000 } })) {
    if (part.type === 'file') bytes = await readAll(part.file)
    else fields[part.fieldname] = part.value
  }
  return { bytes: bytes ?? refuse('invalid', 'There is no file in this form.'), fields }
}

/** What a form's parser throws has no code of its own: a boundary that never comes, a part cut off. */
function asBroken(error: Error & { statusCode?: number }): never {
  if (error instanceof Refusal || error.statusCode) throw error
  refuse('invalid', 'This form arrived broken. Send it again.')
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MOST_BYTES) refuse('too_large', TOO_LARGE)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
