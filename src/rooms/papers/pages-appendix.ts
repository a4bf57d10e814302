import type { Kept } from '../../shell/ledger/record.ts'
import { html } from '../../shell/views/html.ts'
import { metadataBar } from '../../shell/views/metadata-bar.ts'
import { paragraphs, userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { historyPart, namesOf } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { addressOfPaper } from './address.ts'
import type { Appendix } from './appendix.ts'
import type { Opened } from './pages-open.ts'
import { notesOut } from './pages-paper-out.ts'
import { rolesOfReader } from './pages-standing.ts'
import { changeOpenTo } from './possible-step.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'
import { changePart } from './views-appendix.ts'
import { documentPart, versionsOut } from './views-document.ts'
import { notesPart } from './views-notes.ts'
import { readingsFrom, readingsPart } from './views-readings.ts'

/** The page of an appendix, which is of its own class. */
export async function showAppendix(ask: Ask, opened: Opened, appendix: Kept<Appendix>): Promise<Page> {
  const { record, content } = appendix
  const { paper, edition } = opened
  const address = addressOfPaper(paper.record.reference)
  const [readings = []] = await ask.read(readingsStatement(record.id))
  const persons = readings.map(({ person }) => String(person))
  const read = readingsFrom(readings, await namesOf(ask, persons))
  const history = await historyPart(ask, record)
  const roles = rolesOfReader(ask, paper.content)
  const may = ask.asAt === undefined ? changeOpenTo(edition, paper.record.state, roles) : undefined
  const { label, summary, externalMarking, files } = content
  return page({
    title: `${record.reference} ${record.title}`,
    section: '/papers',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Papers', href: '/papers' },
      { text: paper.record.reference, href: address },
    ],
    data: {
      id: record.id,
      reference: record.reference,
      title: record.title,
      state: record.state,
      version: record.version,
      classification: record.classification,
      label,
      summary,
      externalMarking,
      paper: paper.record.reference,
      files: versionsOut(record.reference, files),
      notes: notesOut(opened),
      ...(read.length === 0 ? {} : { readings: read }),
      history: history.data,
    },
    main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Appendix ${label} to ${paper.record.reference}</span> ${userText(record.title)}</h1>
      ${metadataBar([
        {
          key: 'Paper',
          value: html`<a class="govuk-link" href="${address}">${paper.record.reference} ${paper.record.title}</a>`,
        },
        { key: 'Marking', value: externalMarking },
      ])}
      ${paragraphs(summary)}${documentPart(opened)}${may !== undefined && changePart(ask, opened, appendix, may)}
      ${notesPart(ask, opened)}${readingsPart(read)}${history.html}`,
  })
}
