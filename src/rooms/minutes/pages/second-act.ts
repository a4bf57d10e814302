import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Ask } from '../../../shell/web/ask.ts'

/** For a second act of the same request: it has a key of its own, so that it too is done once. */
export function also({ context }: Pick<Ask, 'context'>, what: string): ActContext {
  const { request } = context
  return request === undefined ? context : { ...context, request: { ...request, key: `${request.key}:${what}` } }
}
