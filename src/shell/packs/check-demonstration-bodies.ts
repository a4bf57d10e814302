import { checkBody, checkDay, checkPerson, keysOf, type Setting } from './demonstration-setting.ts'
import { checkDistinct, checkKnown } from './report.ts'

/** Terms of reference and elections name only bodies, seats, persons and parties that are there. */
export function checkBodiesOfDemonstration(setting: Setting): void {
  checkTerms(setting)
  checkElections(setting)
}

function checkTerms(setting: Setting): void {
  const { termsOfReference } = setting.demonstration
  checkDistinct(
    setting.report,
    termsOfReference.map(({ body }, n) => [['termsOfReference', n, 'body'], body]),
    'body with terms of reference',
  )
  for (const [n, { body, adoptedOn }] of termsOfReference.entries()) {
    checkBody(setting, ['termsOfReference', n, 'body'], body)
    checkDay(setting, ['termsOfReference', n, 'adoptedOn'], adoptedOn)
  }
}

function checkElections(setting: Setting): void {
  const { demonstration, report } = setting
  for (const [n, election] of demonstration.elections.entries()) {
    const at = ['elections', n] as const
    const body = checkBody(setting, [...at, 'body'], election.body)
    if (body !== undefined && body.elections === undefined) {
      report([...at, 'body'], `nobody elects to ${body.inSentence}`, 'give the body “elections:”, or take this out')
    }
    for (const [m, place] of election.seats.entries()) {
      const key = place.replace(/-\d+$/, '')
      if (body !== undefined) checkKnown(report, [...at, 'seats', m], 'seat', key, keysOf(body.seats))
    }
    for (const day of ['calledOn', 'nominationsUntil', 'termFrom'] as const)
      checkDay(setting, [...at, day], election[day])
    for (const [m, { person, party, on, acceptedOn }] of election.nominations.entries()) {
      const here = [...at, 'nominations', m] as const
      checkPerson(setting, [...here, 'person'], person)
      checkKnown(report, [...here, 'party'], 'party', party, keysOf(demonstration.parties))
      checkDay(setting, [...here, 'on'], on)
      checkDay(setting, [...here, 'acceptedOn'], acceptedOn)
    }
  }
}
