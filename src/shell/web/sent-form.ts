import type { FastifyRequest } from 'fastify'
import type { SentFile } from './form-input.ts'

/** What was sent: fields by name (a name sent several times has a list), and files. A file field left empty is no file. */
export async function sentForm(
  request: FastifyRequest,
): Promise<Readonly<{ sent: unknown; files: readonly SentFile[] }>> {
  if (!request.isMultipart()) return { sent: shallow(request.body ?? undefined), files: [] }
  try {
    return await partsOf(request)
  } catch (fault) {
    throw readable(fault)
  }
}

/** A form has fields, and a field a list at most: what goes far deeper would be followed down until the stack ends. */
function shallow(sent: unknown): unknown {
  if (isDeeperThan(DEEPEST, sent)) throw Object.assign(new Error('deeper than any form'), { statusCode: 400 })
  return sent
}

const DEEPEST = 5

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(one => isDeeperThan(levels - 1, one))
}

/** What cannot be taken apart was sent wrong: the reader of such bodies says so without saying whose fault it is. */
function readable(fault: unknown): unknown {
  if (!(fault instanceof Error) || 'statusCode' in fault) return fault
  return Object.assign(fault, { statusCode: 400 })
}

async function partsOf(request: FastifyRequest): Promise<Readonly<{ sent: unknown; files: readonly SentFile[] }>> {
  const sent: Record<string, unknown> = Object.create(null)
  const files: SentFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const earlier = sent[part.fieldname]
      sent[part.fieldname] = earlier === undefined ? part.value : [earlier, part.value].flat()
    } else {
      const bytes = await part.toBuffer()
      if (part.filename !== '' || bytes.length > 0) files.push({ field: part.fieldname, name: part.filename, bytes })
    }
  }
  return { sent, files }
}
