import { titleOfProcessState, isEnded } from '../../kit/pack/modification-process.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Modification } from './modification.ts'
import { nextOf } from './next.ts'
import type { ReportedModification } from './status.ts'
import { editionFollowed } from './store-standing.ts'
import { modificationFrom } from './store.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Pack } from '../../kit/pack/pack.ts'
import { titleOfPath, titleOfStage } from './process-words.ts'

/** As many as a report tells of. */
const MOST = 2000

export function reportedStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'modification').orderBy('version.reference').limit(MOST)
}

/** What a report says of one, on a day. */
export function reportedOf(pack: Pack, kept: Kept<Modification>, today: string): ReportedModification {
  const { record, content } = kept
  const edition = editionFollowed(pack, kept)
  const process = edition.modificationProcess
  const next = nextOf(edition, kept, today)
  return {
    reference: record.reference,
    title: content.title,
    state: record.state,
    stateInWords: titleOfProcessState(process, record.state),
    stage: titleOfStage(process, record.state),
    path: titleOfPath(edition, content.path),
    next: next?.says ?? '',
    nextOn: next?.on ?? null,
    owedBy: next?.owedBy ?? null,
    isEnded: isEnded(process, record.state),
    taken: content.taken,
  }
}

/** The public ones: a report that is open to everybody counts what everybody may see. */
export async function listReported(tx: Transaction): Promise<readonly ReportedModification[]> {
  const statement = reportedStatement(tx.context.pack.code.key).where('record.classification', '=', 'white')
  const { rows } = await tx.statements.executeQuery(statement.compile())
  return rows.map(row => reportedOf(tx.context.pack, modificationFrom(row), tx.today))
}

/** The reports that were made, newest first. */
export function reportsStatement(code: string) {
  return keptRecords(code).where('record.kind', '=', 'modification-status').orderBy('record.on_date', 'desc').limit(60)
}

export function reportByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'modification-status')
    .where('record.reference', '=', reference)
    .limit(1)
}
