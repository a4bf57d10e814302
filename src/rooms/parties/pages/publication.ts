import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { download, page, type Reply } from '../../../shell/web/page.ts'
import type { IdentifierPublication } from '../publication.ts'
import { publishedFileStatement } from '../store-identifiers.ts'
import { publicationStatement } from '../store-publication.ts'

const PATH = '/parties/identifiers'

/** A published list with its files, the digests of them, and the signature. */
export function publicationDoors(web: Web): void {
  web.page(`${PATH}/publications/:number`, showPublication)
  web.page(`${PATH}/publications/:number/files/:name`, deliverFile)
  web.page(`${PATH}/publications/:number/digests.txt`, async ask => await deliverText(ask, one => one.manifest))
  web.page(`${PATH}/publications/:number/signature.txt`, async ask => await deliverText(ask, one => one.signature))
}

async function findPublication(ask: Ask): Promise<Kept<IdentifierPublication> | undefined> {
  const statement = publicationStatement(ask.house.pack.code.key, ask.params['number'] ?? '', ask.asAt?.instant)
  const [rows = []] = await ask.read(statement)
  return rows[0] === undefined ? undefined : keptOf<IdentifierPublication>(rows[0])
}

async function showPublication(ask: Ask): Promise<Reply> {
  const kept = await findPublication(ask)
  if (kept === undefined) return undefined
  const { record, content } = kept
  const title = `Identifiers as published on ${formatDate(content.publishedOn)}`
  const history = await historyPart(ask, record)
  return page({
    title,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: 'Identifiers', href: PATH },
    ],
    data: { ...content, history: history.data },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${filesTable(content)}
      ${summaryList({
        rows: [
          { key: capital(ask.edition.words.parties), value: content.parties },
          { key: 'Signed by', value: `${content.signedBy}, with the key of this installation` },
          { key: 'Public key', value: html`<code>${content.publicKey}</code>` },
          { key: 'Signature', value: html`<code>${content.signature}</code>` },
        ],
      })}
      <p class="govuk-body">What is signed are the digests of both files:
        <a class="govuk-link" href="${PATH}/publications/${content.number}/digests.txt">digests</a>,
        <a class="govuk-link" href="${PATH}/publications/${content.number}/signature.txt">signature</a>.
        <a class="govuk-link" href="${PATH}/verification">Check a file</a></p>
      ${history.html}`,
  })
}

function filesTable({ number, files }: IdentifierPublication): Html {
  return table({
    caption: 'Files',
    captionSize: 'hidden',
    scrolls: true,
    head: ['File', 'Bytes', 'SHA-256'],
    rows: files.map(({ name, bytes, sha256 }) => [
      html`<a class="govuk-link" href="${PATH}/publications/${number}/files/${name}">${name}</a>`,
      bytes,
      html`<code>${sha256}</code>`,
    ]),
  })
}

/** What was signed, to the byte. */
async function deliverFile(ask: Ask): Promise<Reply> {
  const kept = await findPublication(ask)
  const name = kept?.content.files.find(one => one.name === ask.params['name'])?.name
  if (kept === undefined || name === undefined) return undefined
  const [rows = []] = await ask.read(publishedFileStatement(kept.record.id, name))
  if (rows[0] === undefined) return undefined
  const type = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : XLSX
  return download(Buffer.from(String(rows[0]['base64']), 'base64'), headersOf(name, type), kept.record)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function deliverText(ask: Ask, text: (publication: IdentifierPublication) => string): Promise<Reply> {
  const kept = await findPublication(ask)
  if (kept === undefined) return undefined
  const name = ask.path.split('/').at(-1) ?? 'digests.txt'
  return download(
    text(kept.content),
    headersOf(`list-${kept.content.number}-${name}`, 'text/plain; charset=utf-8'),
    kept.record,
  )
}

function headersOf(name: string, type: string): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}
