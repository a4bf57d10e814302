import { findBody } from '../../../kit/pack/group-body.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { VacatingRule } from '../../../kit/pack/vacating-rule.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty } from '../../../shell/web/duties.ts'
import { checkKeeps, groundInWords, groundOf, keptSeatsFrom, type Panel, seatsStatement } from '../../bodies/door.ts'
import { missedRunning } from '../missed.ts'
import { heldMeetings } from '../store-missed.ts'
import { addressOfMeeting } from './addresses.ts'

/** A seat whose member has missed so many meetings running that the seat is to be noted as vacant. */
type Absence = Readonly<{ seat: string; title: string; missed: readonly string[] }>

/** On a body's page, for those who note it: which seats have been missed so often that they fall vacant by its rules. */
export async function absencePanel(ask: Ask, { reference }: SpineRecord): Promise<Panel | undefined> {
  const rule = absenceRule(ask, reference)
  const absences = rule === undefined ? [] : await readAbsences(ask, reference, rule)
  if (rule === undefined || absences.length === 0) return undefined
  return {
    title: 'Vacant by absence, to be noted',
    data: absences,
    html: html`<ul class="govuk-list">${absences.map(
      ({ seat, title, missed }) =>
        html`<li><a class="govuk-link" href="${hrefOfSeat(seat)}">Note that the seat “${title}” is vacant</a>: nobody came to ${missed.map((meeting, n) => html`${n > 0 && ', '}<a class="govuk-link" href="${addressOfMeeting(meeting)}">${meeting}</a>`)}.</li>`,
    )}</ul><p class="govuk-body-s">A member ceases to be one ${groundInWords(rule, 'absence')}. ${groundOf(rule)} It is so when somebody notes it, and not before.</p>`,
  }
}

/** The same on the desk. */
export async function absenceDuties(ask: Ask): Promise<readonly Duty[]> {
  const each = ask.edition.bodies.map(async ({ key, name }) => {
    const rule = absenceRule(ask, key)
    const absences = rule === undefined ? [] : await readAbsences(ask, key, rule)
    return absences.map(({ seat, title }) => {
      return {
        says: `Note that the seat “${title}” is vacant by absence`,
        href: hrefOfSeat(seat),
        dueOn: null,
        about: name,
      }
    })
  })
  return (await Promise.all(each)).flat()
}

/** Undefined where the body has no such rule, and to whoever does not note it. */
function absenceRule({ edition, asAt, context }: Ask, body: string): VacatingRule | undefined {
  if (asAt !== undefined || !checkKeeps(edition, context.actor).ok) return undefined
  const rule = findBody(edition, body)?.vacating
  return rule?.grounds.includes('absence') === true && rule.meetingsMissed !== undefined ? rule : undefined
}

async function readAbsences(ask: Ask, body: string, { meetingsMissed = 1 }: VacatingRule): Promise<readonly Absence[]> {
  const code = ask.house.pack.code.key
  const today = dateIn(LONDON, ask.now)
  const held = await heldMeetings(ask.read, code, { body, until: today })
  if (held.length < meetingsMissed) return []
  const [rows = []] = await ask.read(seatsStatement(code, body, today))
  return keptSeatsFrom(rows).flatMap(({ record, content }) => {
    const member = content.holders.find(
      ({ role, from, until }) => role === 'member' && from <= today && (until === null || today < until),
    )
    // Whose seat was said to fall vacant on a ground is not asked about again.
    if (member === undefined || member.ground !== undefined) return []
    const missed = missedRunning(
      held.filter(({ on }) => member.from <= on),
      record.id,
    )
    return missed.length < meetingsMissed ? [] : [{ seat: record.reference, title: content.title, missed }]
  })
}

function hrefOfSeat(reference: string): string {
  return `/bodies/${reference.replace('/', '/seats/')}?ground=absence`
}
