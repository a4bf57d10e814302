import { openChallenges } from '../challenge.ts'
import { returnedReports } from '../returned.ts'
import { addressOfMeeting } from '../../meetings/door.ts'
import { addressOfMinutes } from '../../minutes/door.ts'
import { addressOfDocument } from './addresses.ts'
import type { GroupView } from './group-view.ts'
import type { ModificationPage } from './modification-view.ts'

/** For machines: what stands beside a modification, in records of its own, and what waits or was returned. */
export function standingBeside(view: ModificationPage) {
  const { edition, kept } = view
  const { content } = kept
  return {
    returned: returnedReports(edition.modificationProcess, edition.assessments?.returnReasons ?? [], content),
    challenges: openChallenges(edition.modificationProcess, content).map(({ rule, taken }) => ({
      step: rule.step,
      on: taken.on,
      owedBy: rule.owedBy,
    })),
    group: view.group === undefined ? null : groupData(view.group),
    ballots: view.ballots.map(({ record: of, content: { count } }) => ({
      reference: of.reference,
      state: of.state,
      outcome: count?.outcome ?? null,
      solution: count?.solution ?? null,
    })),
    reports: view.reports.map(({ record: of, content: { kind } }) => ({
      reference: of.reference,
      kind,
      state: of.state,
    })),
    documents: view.documents.map(({ record: of, content: { type, title, step, files } }) => {
      const { reference, state, classification } = of
      return { reference, type, title, state, classification, step, files, href: addressOfDocument(reference) }
    }),
    consultations: view.consultations.map(({ record: of, content: { kind, window, tally } }) => ({
      reference: of.reference,
      kind,
      state: of.state,
      closesAt: window.closes,
      responses: tally?.responses ?? null,
    })),
  }
}

/** Its members by role and organisation: a person's name is in none of it. */
function groupData({ body, name, members, meetings, sharedWith }: GroupView) {
  return {
    body,
    name,
    members: [...members.now, ...members.coming, ...members.former].map(({ person: _person, ...member }) => member),
    meetings: meetings.map(({ meeting: { record, content }, isComing, hasMinutes }) => ({
      reference: record.reference,
      title: record.title,
      startsAt: content.startsAt,
      state: record.state,
      isComing,
      href: addressOfMeeting(record.reference),
      minutes: hasMinutes ? addressOfMinutes(record.reference) : null,
    })),
    sharedWith: sharedWith.map(({ reference }) => reference),
  }
}
