import { STANDING_ROLES } from '../../kit/pack/capacity.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { EditionContent } from '../../kit/pack/edition.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Agenda templates and decision verbs name only what is there, and none twice. */
export function checkAgendas(edition: EditionContent, code: Code, report: Report): void {
  const { agendaTemplates, decisionVerbs } = edition
  checkDistinct(
    report,
    decisionVerbs.map(({ key }, n) => [['decisionVerbs', n, 'key'], key]),
    'decision verb',
  )
  checkDistinct(
    report,
    decisionVerbs.map(({ minuteWord }, n) => [['decisionVerbs', n, 'minuteWord'], minuteWord]),
    'minute word',
  )
  checkDistinct(
    report,
    decisionVerbs.map(({ keyboard }, n) => [['decisionVerbs', n, 'keyboard'], keyboard]),
    'key of the keyboard',
  )
  const bodiesOfTemplates = agendaTemplates.flatMap(({ bodies }, n) =>
    bodies.map((body, m) => [['agendaTemplates', n, 'bodies', m], body] as const),
  )
  checkDistinct(report, bodiesOfTemplates, 'body of a template')
  for (const [path, body] of bodiesOfTemplates) {
    checkKnown(
      report,
      path,
      'body',
      body,
      edition.bodies.map(({ key }) => key),
    )
  }
  for (const n of agendaTemplates.keys()) checkItems(edition, code, n, report)
}

function checkItems(edition: EditionContent, code: Code, template: number, report: Report): void {
  const items = edition.agendaTemplates[template]?.items ?? []
  checkDistinct(
    report,
    items.map(({ key }, n) => [['agendaTemplates', template, 'items', n, 'key'], key]),
    'standing item',
  )
  if (items.filter(({ kind }) => kind === 'place-for-papers').length !== 1) {
    const remedy = 'give one item, and only one, “kind: place-for-papers”'
    report(
      ['agendaTemplates', template, 'items'],
      'the papers of a meeting need one place among the standing items',
      remedy,
    )
  }
  const presenters = [...STANDING_ROLES, ...edition.functions.map(({ key }) => key)]
  for (const [n, item] of items.entries()) {
    const at = ['agendaTemplates', template, 'items', n] as const
    checkKnown(report, [...at, 'presenter'], 'function', item.presenter, presenters)
    checkKnown(
      report,
      [...at, 'body'],
      'body',
      item.body,
      edition.bodies.map(({ key }) => key),
    )
    checkKnown(
      report,
      [...at, 'organisation'],
      'organisation',
      item.organisation,
      code.organisations.map(({ key }) => key),
    )
    checkKnown(
      report,
      [...at, 'externalMarking'],
      'external marking',
      item.externalMarking,
      edition.classification.externalMarkings,
    )
    if (item.kind === 'body-report' && item.body === undefined) {
      report(at, 'a report of a body names no body', 'add “body:” with its key')
    }
  }
}
