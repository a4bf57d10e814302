import { escapeXml } from './feed-text.ts'
import type { Row } from '../../../shell/database/connection.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Download, download, type Reply } from '../../../shell/web/page.ts'
import { addressOf, nameOfRecord } from '../../../shell/web/record-link.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import { headingOf } from '../process-words.ts'
import { newestActs, newestActsOn } from '../store-feed.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { addressOfModification, REGISTER } from './addresses.ts'

/** What has happened to modifications, newest first, as an Atom feed: only what this reader may see. */
export async function showFeed(ask: Ask): Promise<Reply> {
  const [rows = []] = await ask.read(newestActs(ask.house.pack.code.key))
  return feedOf(ask, { id: 'modifications', title: headingOf(ask.edition), about: REGISTER, rows })
}

/** The same of one, and of what belongs to it. */
export async function showFeedOfOne(ask: Ask): Promise<Reply> {
  const code = ask.house.pack.code.key
  const [[found] = []] = await ask.read(modificationByReference(code, ask.params['reference'] ?? ''))
  if (found === undefined) return undefined
  const { record } = modificationFrom(found)
  const [rows = []] = await ask.read(newestActsOn(code, record.id))
  return feedOf(ask, {
    id: record.id,
    title: nameOfRecord(record),
    about: addressOfModification(record.reference),
    rows,
  })
}

type Feed = Readonly<{ id: string; title: string; about: string; rows: readonly Row[] }>

function feedOf(ask: Ask, { id, title, about, rows }: Feed): Download {
  const base = ask.house.address
  const updated = String(rows[0]?.['recorded_at'] ?? ask.now)
  const head = [
    `<id>urn:witan:${escapeXml(ask.house.origin)}:${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title><updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${base}${about}/feed`)}"/>`,
    `<link rel="alternate" href="${escapeXml(`${base}${about}`)}"/>`,
  ].join('')
  const entries = rows.map(row => entryOf(ask, row)).join('')
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>\n`
  return download(feed, { 'content-type': 'application/atom+xml; charset=utf-8', 'x-content-type-options': 'nosniff' })
}

function entryOf(ask: Ask, row: Row): string {
  const text = (name: string): string => String(row[name] ?? '')
  const record = recordOf(row)
  const href = addressOf(ask, record) ?? addressOfModification(record.reference)
  return `<entry><id>urn:uuid:${text('id')}</id><title>${escapeXml(`${nameOfRecord(record)}: ${toldOf(ask, row)}`)}</title><updated>${text('recorded_at')}</updated><author><name>${escapeXml(text('capacity'))}</name></author><link href="${escapeXml(`${ask.house.address}${href}`)}"/></entry>`
}

/** In the words of the code, if the act has them; then as history tells it. */
function toldOf(ask: Ask, row: Row): string {
  const input = row['input'] as Readonly<Record<string, unknown>> | null
  if (typeof input?.['told'] === 'string') return input['told']
  const verb = String(row['verb'] ?? '')
  const sentence = ask.house.sentences.get(verb)
  return sentence === undefined ? verb.replaceAll('-', ' ') : `${String(row['capacity'] ?? '')} ${sentence}`
}
