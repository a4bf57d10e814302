import { Readable } from 'node:stream'
import { formatInstant } from '../../kit/instant.ts'
import { classesByDeclaration } from '../../kit/pack/pack.ts'
import { formatCheckpoint } from '../../kit/proof/checkpoint-text.ts'
import { checkpointOf, publicKeyOf } from '../ledger/checkpointing.ts'
import { exportLedger } from '../ledger/export-ledger.ts'
import { build } from '../database/statements.ts'
import { listedRecords } from '../ledger/read-record.ts'
import { readAndRecord } from '../ledger/readings.ts'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import { emptyState } from '../views/empty-state.ts'
import { html } from '../views/html.ts'
import { table } from '../views/table.ts'
import type { Ask } from './ask.ts'
import type { Web } from './doors.ts'
import { download, type Page, page } from './page.ts'
import { readerStill } from './reader.ts'

/** The proof, for anybody: checkpoints to keep, and the ledger to verify against them. */
export function ledgerDoors(web: Web): void {
  web.page('/ledger', showLedger)
  web.page('/ledger/export.jsonl', async ask => {
    await recordExport(ask)
    const { house, reader, token } = ask
    return download(Readable.from(exportLedger(house, async () => await readerStill(house, reader, token))), {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="witan-ledger.jsonl"',
    })
  })
}

/** An export holds all that its reader may read: of what is recorded when it is read, each is recorded before anything goes out. */
async function recordExport({ house, reader, path }: Ask): Promise<void> {
  const { person } = reader
  if (person === undefined) return
  const strict = classesByDeclaration(house.pack)
  if (strict.length === 0) return
  const statement = listedRecords(house.pack.code.key).where('record.classification', 'in', [...strict])
  const reads = { sight: reader, person: person.id, at: house.now(), address: path }
  await readAndRecord(house.database, reads, statement, rows =>
    rows.map(({ id }) => ({ record: String(id), version: null })),
  )
}

async function showLedger(ask: Ask): Promise<Page> {
  const statement = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(20)
  const [rows = []] = await ask.read(statement)
  const checkpoints = rows.map(checkpointOf)
  const publicKey = publicKeyOf(ask.house)
  const [newest] = checkpoints
  return page({
    title: 'The ledger',
    data: { origin: ask.house.origin, publicKey, checkpoints },
    width: 'two-thirds',
    main: html`
      <h1 class="govuk-heading-l">The ledger</h1>
      <p class="govuk-body">Every act in this code’s governance is recorded once and never changed. At short intervals the installation signs a
        checkpoint of all acts so far. Keep one, and anybody can show later whether an act was altered or left out.</p>
      <p class="govuk-body"><a class="govuk-link" href="/ledger/export.jsonl">Download the ledger as you may read it</a>, then run
        <code>npx witan verify witan-ledger.jsonl</code>. What you may not read stands in it as a hash.</p>
      ${
        newest === undefined
          ? emptyState('No checkpoint has been signed yet. The first is signed within a minute of the first act.')
          : html`
        <h2 class="govuk-heading-m">The newest checkpoint</h2><pre class="witan-checkpoint">${formatCheckpoint(newest)}</pre>
        ${table({
          caption: 'Checkpoints',
          head: ['Acts', 'Signed', 'Root'],
          rows: checkpoints.map(({ size, at, root }) => [
            String(size),
            formatInstant(at),
            html`<code>${root.slice(0, 16)}…</code>`,
          ]),
          isDense: true,
        })}`
      }
      <h2 class="govuk-heading-m">The public key</h2><p class="govuk-body"><code>${publicKey}</code></p>`,
  })
}
