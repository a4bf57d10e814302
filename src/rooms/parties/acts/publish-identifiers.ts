import { createHash, type KeyObject, sign } from 'node:crypto'
import { publicKeyText } from '../../../kit/proof/signing-key.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { writeCsv, writeXlsx } from '../../../shell/files/spreadsheet.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { checkKeepsParties } from '../admission.ts'
import {
  cellsOf,
  columnsOf,
  type IdentifierPublication,
  type InformationRow,
  listRows,
  manifestOf,
} from '../publication.ts'
import { listedStatement, namedListed, ownedInformation } from '../store-listed.ts'
import { listCentralOrganisations } from './list-central-organisations.ts'
import { registerStatement, savePublishedFile } from '../store-identifiers.ts'

/** Publishes the list of identifiers as it stands, as CSV and XLSX, and signs both with the key of the installation. */
export async function publishIdentifiers(context: ActContext, signingKey: KeyObject): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const verdict = checkKeepsParties(tx.edition, tx.actor)
    if (!verdict.ok) return verdict
    await listCentralOrganisations(tx)
    const rows = await listAll(tx)
    const parties = rows.filter(({ role }) => role === null).length
    if (parties === 0) return refused(NOTHING_TO_PUBLISH)
    const number = await nextNumber(tx, 'identifier-publication')
    const files = await filesOf(tx, rows, `identifiers-${tx.today}-${number}`)
    const described = files.map(({ name, bytes }) => {
      return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
    })
    const manifest = manifestOf(described)
    const content: IdentifierPublication = {
      number,
      publishedOn: tx.today,
      parties,
      others: new Set(rows.flatMap(({ role, reference }) => (role === null ? [] : [reference]))).size,
      files: described,
      manifest,
      signature: sign(null, Buffer.from(manifest), signingKey).toString('base64'),
      publicKey: publicKeyText(signingKey),
      signedBy: tx.actor.capacity,
    }
    const { record } = await keep(tx, {
      kind: 'identifier-publication',
      reference: String(number),
      title: `Identifiers as published on ${tx.today}`,
      state: 'published',
      classification: tx.edition.accession.identifiersClass,
      content,
      onDate: tx.today,
      position: number,
      verb: 'identifiers-published',
    })
    for (const file of files) await savePublishedFile(tx, record.id, file)
    return granted(record.reference)
  })
}

const NOTHING_TO_PUBLISH = {
  reason: 'nothing-to-publish',
  says: 'No party has identifiers yet. They are given at an admission, or taken over from a spreadsheet.',
}

async function listAll(tx: Transaction): Promise<readonly InformationRow[]> {
  const code = tx.context.pack.code.key
  const known = await tx.statements.executeQuery(registerStatement(code).compile())
  const listed = await tx.statements.executeQuery(listedStatement(code).compile())
  return listRows(tx.edition, known.rows.map(ownedInformation), listed.rows.map(namedListed))
}

async function filesOf({ edition }: Transaction, rows: readonly InformationRow[], name: string) {
  const table = [columnsOf(edition), ...rows.flatMap(row => cellsOf(edition, row))]
  return [
    { name: `${name}.csv`, bytes: new TextEncoder().encode(writeCsv(table)) },
    { name: `${name}.xlsx`, bytes: await writeXlsx([{ name: 'Identifiers', rows: table }]) },
  ]
}
