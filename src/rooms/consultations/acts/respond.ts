import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Response } from '../response.ts'
import { type NewResponse, respondWithin } from './respond-within.ts'

/** Gives a response, or gives it anew. */
export async function respond(context: ActContext, input: NewResponse): Promise<Verdict<Kept<Response>>> {
  return await perform(context, async tx => await respondWithin(tx, input))
}
