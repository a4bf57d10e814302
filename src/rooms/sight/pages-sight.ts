import { citableClause, confidenceInWords } from '../../kit/pack/provenance.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { linkButton } from '../../shell/views/button.ts'
import { summaryList } from '../../shell/views/summary-list.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { nameOfRecord } from '../../shell/web/record-link.ts'
import { audienceInWords, othersInWords } from './audience-in-words.ts'
import { grantsPart } from './pages-grants.ts'
import { keptPart, readKept, keptData } from './pages-kept.ts'
import { readNamedReaders, readersPart } from './pages-named-readers.ts'
import { oldClassInWords } from './pages-foot.ts'
import { addressOfSight, readRecordSight, type RecordSight } from './pages-record.ts'

/** By which rule a record is seen by whom; to those who keep it, who was let in and who has read it. */
export async function showSight(ask: Ask): Promise<Page | undefined> {
  const sight = await readRecordSight(ask)
  if (sight === undefined) return undefined
  const { record, edition, isKeeper, href } = sight
  const kept = isKeeper ? await readKept(ask, sight) : undefined
  const named = isKeeper ? await readNamedReaders(ask, record) : undefined
  return page({
    title: `Who can see ${nameOfRecord(record)}`,
    classification: record.classification,
    about: record,
    width: 'two-thirds',
    trail: [{ text: nameOfRecord(record), href }],
    data: {
      id: record.id,
      reference: record.reference,
      title: record.title,
      classification: record.classification,
      version: record.version,
      policy: edition.classification.policy.title,
      who: audienceInWords(edition, sight.groups),
      others: othersInWords(edition, record.classification),
      ...(kept === undefined ? {} : keptData(ask, sight, kept)),
      ...(named === undefined ? {} : { names: named.map(({ name }) => name) }),
    },
    main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${userText(nameOfRecord(record))}</span> Who can see this</h1>
      ${rulePart(sight)}
      ${sight.mayReclassify && linkButton({ text: 'Give it another class', href: `/records/${record.id}/class`, kind: 'secondary' })}
      ${named !== undefined && readersPart(named)}
      ${isKeeper && named === undefined && html`<p class="govuk-body"><a class="govuk-link" href="${addressOfSight(record)}?names=yes">Show by name who could open it now</a></p>`}
      ${kept !== undefined && html`${grantsPart(ask, sight, kept)}${keptPart(ask, sight, kept)}`}`,
  })
}

function rulePart({ record, edition, groups }: RecordSight): Html {
  const { classes, policy } = edition.classification
  const rule = classes[record.classification]
  const clause = citableClause(rule)
  const others = othersInWords(edition, record.classification)
  const said = oldClassInWords(edition, record)
  const list = (words: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet">${words.map(says => html`<li>${says}</li>`)}</ul>`
  return summaryList({
    rows: [
      { key: 'Class', value: html`${rule.name}. ${rule.handling}` },
      ...(said === undefined ? [] : [{ key: 'Its reference', value: said }]),
      { key: 'Who', value: list(audienceInWords(edition, groups)) },
      ...(others.length === 0 ? [] : [{ key: 'Who may be let in', value: list(others) }]),
      {
        key: 'Rule',
        value: html`${policy.title}${clause !== undefined && `, ${clause}`}. ${confidenceInWords(rule.confidence)}.`,
      },
      ...(rule.needsDeclaration
        ? [
            {
              key: 'Reading',
              value: 'Each reading is recorded, or nothing is shown. Documents bear the name of their reader.',
            },
          ]
        : []),
    ],
  })
}
