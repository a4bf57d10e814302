import { STANDING_ROLES } from '../../kit/pack/capacity.ts'
import type { DemoPaper } from '../../kit/pack/demonstration-meeting.ts'
import { findAgendaTemplate } from '../../kit/pack/pack.ts'
import {
  checkDay,
  checkPerson,
  checkSubjects,
  checkVerb,
  keysOf,
  mainMeeting,
  type Setting,
} from './demonstration-setting.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown } from './report.ts'

/** The items are numbered in order, standing items are those of the body, and papers say what there is to decide. */
export function checkAgenda(setting: Setting): void {
  const { demonstration, edition, report } = setting
  const { agenda } = demonstration
  const meeting = mainMeeting(setting)
  const standing = keysOf((meeting && findAgendaTemplate(edition, meeting.body.key)?.items) ?? [])
  const presenters = [...STANDING_ROLES, ...keysOf(edition.functions)]
  checkDistinct(
    report,
    agenda.flatMap((item, n) =>
      item.standing === undefined ? [] : [[['agenda', n, 'standing'], item.standing] as const],
    ),
    'standing item',
  )
  for (const [n, item] of agenda.entries()) {
    const at = ['agenda', n] as const
    if (item.number !== n + 1) {
      report([...at, 'number'], `item ${item.number} stands where item ${n + 1} should`, 'number the items in order')
    }
    checkKnown(report, [...at, 'standing'], 'standing item', item.standing, standing)
    checkKnown(report, [...at, 'presenter'], 'function', item.presenter, presenters)
    checkSubjects(setting, [...at, 'subjects'], item.subjects)
    for (const [m, paper] of (item.papers ?? []).entries()) checkPaper(setting, paper, [...at, 'papers', m])
  }
}

function checkPaper(setting: Setting, paper: DemoPaper, at: Path): void {
  const { edition, report } = setting
  const markings = edition.classification.externalMarkings
  checkPerson(setting, [...at, 'author'], paper.author)
  checkPerson(setting, [...at, 'sponsor'], paper.sponsor)
  checkKnown(report, [...at, 'externalMarking'], 'external marking', paper.externalMarking, markings)
  checkDay(setting, [...at, 'receivedOn'], paper.receivedOn)
  checkDay(setting, [...at, 'late', 'consentedOn'], paper.late?.consentedOn)
  checkLateness(setting, paper, at)
  for (const [n, { verb }] of paper.recommendations.entries()) {
    checkVerb(setting, [...at, 'recommendations', n, 'verb'], verb)
  }
  checkDistinct(
    report,
    (paper.appendices ?? []).map(({ label }, n) => [[...at, 'appendices', n, 'label'], label]),
    'appendix',
  )
  for (const [n, { externalMarking }] of (paper.appendices ?? []).entries()) {
    checkKnown(report, [...at, 'appendices', n, 'externalMarking'], 'external marking', externalMarking, markings)
  }
}

function checkLateness({ demonstration, report }: Setting, { receivedOn, late }: DemoPaper, at: Path): void {
  const meeting = demonstration.meetings.find(({ reference }) => reference === demonstration.demonstration.meeting)
  const paperDay = meeting?.papersIssuedOn
  if (paperDay === undefined) return
  const isLate = receivedOn > paperDay
  if (isLate && late === undefined) {
    report([...at, 'receivedOn'], `it came after paper day, ${paperDay}`, 'add “late:” with the consent of the chair')
  }
  if (!isLate && late !== undefined) {
    report([...at, 'late'], `it came by paper day, ${paperDay}`, 'take “late:” out, or correct the day')
  }
}
