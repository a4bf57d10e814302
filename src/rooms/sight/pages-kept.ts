import { formatDate } from '../../kit/calendar-date.ts'
import { formatInstant } from '../../kit/instant.ts'
import { roleInWords } from '../../kit/pack/actor.ts'
import type { Row } from '../../shell/database/connection.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { namesOf } from '../../shell/web/history.ts'
import { listedPersons } from '../people/door.ts'
import { reviewForm, transmissionForm } from './pages-forms.ts'
import { readingInWords, readingsPart } from './pages-readings.ts'
import type { RecordSight } from './pages-record.ts'
import { type KeptBeside, keptBeside, keptBesideFrom } from './store.ts'

/** What only those are told who keep the record. */
export type KeptSight = KeptBeside &
  Readonly<{
    readings: readonly Row[]
    names: ReadonlyMap<string, string>
    /** From whom somebody may be chosen who is let in. */
    persons: readonly Readonly<{ id: string; name: string }>[]
  }>

export async function readKept(ask: Ask, { record }: RecordSight): Promise<KeptSight> {
  const [rows = [], readings = [], persons = []] = await ask.read(
    keptBeside(ask.house.pack.code.key, record.id),
    readingsStatement(record.id),
    listedPersons(),
  )
  const kept = keptBesideFrom(rows)
  const named = [...kept.grants.map(({ content }) => content.person), ...readings.map(row => String(row['person']))]
  return {
    ...kept,
    readings,
    names: await namesOf(ask, named),
    persons: persons.map(({ id, name }) => ({ id: String(id), name: String(name) })),
  }
}

export function nameIn({ names }: KeptSight, person: string): string {
  return names.get(person) ?? 'A person who is no longer known'
}

export function keptData(ask: Ask, { record: about }: RecordSight, kept: KeptSight) {
  return {
    grants: kept.grants.map(({ record, content }) => ({
      id: record.id,
      version: record.version,
      state: record.state,
      ...content,
      name: nameIn(kept, content.person),
    })),
    reclassifications: kept.reclassifications.map(({ record, content }) => ({
      id: record.id,
      version: record.version,
      state: record.state,
      ...content,
    })),
    transmissions: kept.transmissions.map(({ content }) => content),
    readings: kept.readings.map(row => ({
      name: nameIn(kept, String(row['person'])),
      at: row['at'],
      version: row['version'],
      address: row['address'],
      times: row['times'],
      ...readingInWords(ask, about, row),
    })),
  }
}

export function keptPart(ask: Ask, sight: RecordSight, kept: KeptSight): Html {
  return html`${classesPart(ask, sight, kept)}${kept.readings.length > 0 && readingsPart(ask, sight.record, kept.readings, person => nameIn(kept, person))}${transmissionsPart(ask, sight, kept)}`
}

function classesPart(ask: Ask, sight: RecordSight, { reclassifications }: KeptSight): Html | undefined {
  if (reclassifications.length === 0) return undefined
  const { edition } = sight
  const { classes } = edition.classification
  const standing = reclassifications.find(({ record }) => record.state === 'standing')
  return html`<section aria-labelledby="classes"><h2 class="govuk-heading-m" id="classes">Its class before</h2>
    ${scrollingTable({
      caption: 'Reclassifications, newest first',
      captionSize: 'hidden',
      head: ['On', 'From', 'To', 'Why', 'Answers for it', 'Review'],
      rows: reclassifications.map(({ record, content }) => [
        formatInstant(record.createdAt),
        classes[content.from].name,
        classes[content.to].name,
        userText(content.reason),
        roleInWords(edition, content.owner),
        record.state === 'standing' ? formatDate(content.reviewOn) : 'Has another class since',
      ]),
      isDense: true,
    })}${standing !== undefined && sight.mayReclassify && reviewForm(ask, sight, standing)}</section>`
}

function transmissionsPart(ask: Ask, sight: RecordSight, { transmissions }: KeptSight): Html {
  return html`<section aria-labelledby="transmissions"><h2 class="govuk-heading-m" id="transmissions">Sent another way</h2>
    ${
      transmissions.length === 0
        ? html`<p class="govuk-body">No transmission by another channel is recorded.</p>`
        : scrollingTable({
            caption: 'Transmissions, newest first',
            captionSize: 'hidden',
            head: ['On', 'How', 'To', 'Note'],
            rows: transmissions.map(({ content }) => [
              formatDate(content.sentOn),
              userText(content.channel),
              userText(content.to),
              userText(content.note),
            ]),
            isDense: true,
          })
    }${sight.mayGrant && transmissionForm(ask, sight)}</section>`
}
