import type { Document } from '../../../shell/documents/document.ts'
import { printHtml } from '../../../shell/documents/to-html.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { memberPack } from './member-pack-blocks.ts'
import { editionFollowed } from '../store-standing.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { addressOfModification } from './addresses.ts'
import { deliverDocument } from './deliver-document.ts'
import { readGroup } from './group-view.ts'
import { modificationTrail } from './trail.ts'

/** The pack for the members of a working group, as a page, as PDF and as Word; there is none before the group has its terms. */
export async function showMemberPack(ask: Ask): Promise<Reply> {
  const { pack } = ask.house
  const [[row] = []] = await ask.read(
    modificationByReference(pack.code.key, ask.params['reference'] ?? '', ask.asAt?.instant),
  )
  if (row === undefined) return undefined
  const { record, content } = modificationFrom(row)
  if (content.group === null) return undefined
  const edition = editionFollowed(pack, { record, content })
  const seated = await readGroup(ask, { record, content })
  const administrator = pack.code.organisations.find(({ role }) => role === 'code-administrator')
  const document: Document = {
    title: `Pack for the members of the group on ${record.reference}`,
    ...(content.title === null ? {} : { subtitle: content.title }),
    reference: record.reference,
    organisation: administrator?.name ?? pack.code.title,
    language: 'en-GB',
    classification: {
      key: record.classification,
      marking: edition.classification.classes[record.classification].marking,
    },
    blocks: memberPack(edition, content, content.group, seated?.members.now ?? []),
  }
  const { format } = ask.query
  if (format === 'pdf' || format === 'docx')
    return await deliverDocument(document, `${record.reference}_members`, format)
  const address = `${addressOfModification(record.reference)}/member-pack`
  return page({
    title: document.title,
    classification: record.classification,
    about: record,
    section: '/modifications',
    trail: modificationTrail(ask, record.reference),
    data: { reference: record.reference, group: content.group, instructions: content.instructions },
    main: html`<span class="govuk-caption-l">${content.title ?? ''}</span><h1 class="govuk-heading-l">${document.title}</h1>
      <p class="govuk-body"><a class="govuk-link" href="${address}?format=pdf">PDF</a>, <a class="govuk-link" href="${address}?format=docx">Word</a></p>
      ${printHtml(document)}`,
  })
}
