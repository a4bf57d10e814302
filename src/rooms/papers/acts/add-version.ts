import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { StoredVersion } from '../stored-version.ts'

export type NewVersion = Readonly<{
  /** The identifier of the paper, or of the appendix. */
  record: string
  name: string
  bytes: Uint8Array
  /** What is new in it. */
  note?: string | undefined
  /** Needed once the paper is issued: it is then issued again. */
  reason?: string | undefined
  version?: number | undefined
}>

/** Keeps a new version of the document of a paper or an appendix. What the file is, its bytes say. */
export async function addVersion(_context: ActContext, _version: NewVersion): Promise<Verdict<StoredVersion>> {
  throw new Error('being written')
}
