import { capital } from '../../../kit/capital.ts'
import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted, refused } from '../../../kit/verdict.ts'
import { publicKeyOf } from '../../../shell/ledger/checkpointing.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { fileUpload } from '../../../shell/views/file-upload.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { type IdentifierPublication, soundnessOf } from '../publication.ts'
import { publicationsStatement } from '../store-identifiers.ts'
import { publicationOfDigestStatement } from '../store-publication.ts'

const PATH = '/parties/identifiers/verification'

/** Is a file a list of identifiers that was published here, unaltered? Nothing of the file is kept but its digest in the address. */
export function verificationDoors(web: Web): void {
  web.page(PATH, showVerification)
  web.act(PATH, {
    fields: Type.Object({}),
    from: showVerification,
    isForEverybody: true,
    act: async (_, { files }) => {
      const [file] = files
      return file === undefined
        ? refused({ reason: 'file-missing', says: 'Choose the file that is to be checked.', field: 'file' })
        : granted(`${PATH}?digest=${createHash('sha256').update(file.bytes).digest('hex')}`)
    },
  })
}

type Finding = Readonly<{
  digest: string
  publication: IdentifierPublication | undefined
  soundness: ReturnType<typeof soundnessOf> | undefined
  newest: number | undefined
}>

async function showVerification(ask: Ask): Promise<Page> {
  const finding = await findingOf(ask)
  const title = 'Check a list of identifiers'
  return page({
    title,
    section: '/parties',
    width: 'two-thirds',
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: 'Identifiers', href: '/parties/identifiers' },
    ],
    data:
      finding === undefined
        ? {}
        : {
            digest: finding.digest,
            isPublished: finding.publication !== undefined,
            isSigned: finding.soundness === 'sound',
            soundness: finding.soundness ?? null,
            list: finding.publication?.number ?? null,
            isNewest: finding.publication !== undefined && finding.publication.number === finding.newest,
          },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${finding && found(finding)}
      ${form({
        action: PATH,
        method: 'post',
        isMultipart: true,
        idempotencyKey: ask.newKey(),
        body: html`${fileUpload({ name: 'file', label: 'The file, as it was given to you', hint: 'CSV or XLSX; it is not kept', errorMessage: errorOf(ask.refusals, 'file') })}
          ${button({ text: 'Check it' })}`,
      })}`,
  })
}

async function findingOf(ask: Ask): Promise<Finding | undefined> {
  const digest = ask.query['digest']
  if (digest === undefined || !/^[0-9a-f]{64}$/.test(digest)) return undefined
  const code = ask.house.pack.code.key
  const [rows = [], all = []] = await ask.read(
    publicationOfDigestStatement(code, digest),
    publicationsStatement(code).limit(1),
  )
  const publication = rows[0] === undefined ? undefined : keptOf<IdentifierPublication>(rows[0]).content
  const newest = all[0] === undefined ? undefined : keptOf<IdentifierPublication>(all[0]).content.number
  const soundness = publication === undefined ? undefined : soundnessOf(publication, publicKeyOf(ask.house))
  return { digest, publication, soundness, newest }
}

function found({ digest, publication, soundness, newest }: Finding): Html {
  if (publication === undefined) {
    return insetText(html`<p class="govuk-body"><strong>This is no list that was published here</strong>, as far as you may see them. It may have been altered, or be of a class for which you have to sign in.</p>
      <p class="govuk-body">SHA-256: <code>${digest}</code></p>`)
  }
  const { number, publishedOn, signedBy, publicKey } = publication
  if (soundness === 'altered') {
    return insetText(html`<p class="govuk-body"><strong>Do not rely on it.</strong> It is called <a class="govuk-link" href="/parties/identifiers/publications/${number}">list ${number}</a> here, but what was signed of that list is not what stands there now. Tell whoever runs this installation.</p>
      <p class="govuk-body">SHA-256: <code>${digest}</code></p>`)
  }
  if (soundness === 'other-key') {
    return insetText(
      html`<p class="govuk-body"><strong>It is <a class="govuk-link" href="/parties/identifiers/publications/${number}">list ${number}</a>, unaltered, and signed with a key that is not that of this installation now</strong>: <code>${publicKey}</code>. Rely on it if that is the key that you were given when it was published.</p>`,
    )
  }
  return insetText(html`<p class="govuk-body"><strong>This is <a class="govuk-link" href="/parties/identifiers/publications/${number}">list ${number}</a>, unaltered</strong>, published on ${formatDate(publishedOn)} and signed by the ${signedBy} with the key <code>${publicKey}</code>.</p>
    <p class="govuk-body">${number === newest ? 'It is the newest.' : 'There is a newer one.'}</p>`)
}
