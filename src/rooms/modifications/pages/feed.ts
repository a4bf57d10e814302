import { escapeXml } from './feed-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { download, type Reply } from '../../../shell/web/page.ts'
import { headingOf } from '../process-words.ts'
import { newestActs } from '../store-register.ts'
import { addressOfModification, REGISTER } from './addresses.ts'

/** What has happened to modifications, newest first, as an Atom feed: only what this reader may see. */
export async function showFeed(ask: Ask): Promise<Reply> {
  const [rows = []] = await ask.read(newestActs(ask.house.pack.code.key))
  const entries = rows.map(row => {
    // The columns of the statement, by their names.
    const r = row as Record<string, string>
    const input = row['input'] as Readonly<Record<string, unknown>> | null
    const told = typeof input?.['told'] === 'string' ? input['told'] : (r['verb'] ?? '').replaceAll('-', ' ')
    const { reference = '', title = '', recorded_at: at = '', id = '', capacity = '' } = r
    const name = title === reference ? reference : `${reference} ${title}`
    return `<entry><id>urn:uuid:${id}</id><title>${escapeXml(`${name}: ${told}`)}</title><updated>${at}</updated><author><name>${escapeXml(capacity)}</name></author><link href="${escapeXml(addressOfModification(reference))}"/></entry>`
  })
  const updated = String(rows[0]?.['recorded_at'] ?? ask.now)
  const head = `<id>urn:witan:${escapeXml(ask.house.origin)}:modifications</id><title>${escapeXml(headingOf(ask.edition))}</title><updated>${updated}</updated><link rel="self" href="${REGISTER}/feed"/>`
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries.join('')}</feed>\n`
  return download(feed, { 'content-type': 'application/atom+xml; charset=utf-8', 'x-content-type-options': 'nosniff' })
}
