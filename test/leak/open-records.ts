import { callLenderElection, enterCandidates, enterLenders, nominateAll } from '../world-election.ts'
import { adoptTermsOfReference } from '../../src/rooms/bodies/door.ts'
import { amendTermsOfReference } from '../../src/rooms/bodies/acts/amend-terms-of-reference.ts'
import { requestAssessment } from '../../src/rooms/assessments/door.ts'
import { draftConsultation } from '../../src/rooms/modifications/acts/draft-consultation.ts'
import { draftReport } from '../../src/rooms/modifications/acts/draft-report.ts'
import { followModification } from '../../src/rooms/modifications/acts/follow-modification.ts'
import { openBallot } from '../../src/rooms/modifications/acts/open-ballot.ts'
import { receiveHistories } from '../../src/rooms/modifications/acts/receive-histories.ts'
import { reportStatus } from '../../src/rooms/modifications/acts/report-status.ts'
import { setTerms } from '../../src/rooms/modifications/acts/set-terms.ts'
import { enterModification } from '../../src/rooms/modifications/door.ts'
import { formGroup } from '../../src/rooms/parties/acts/form-group.ts'
import { handInSpreadsheet } from '../../src/rooms/parties/acts/hand-in-spreadsheet.ts'
import { publishIdentifiers } from '../../src/rooms/parties/acts/publish-identifiers.ts'
import { allocateIdentifiers, beginDraft, enterParty, listOrganisation } from '../../src/rooms/parties/door.ts'
import { proposeTimetable } from '../../src/rooms/timetables/door.ts'
import { contextOf } from '../../src/shell/house.ts'
import type { ActContext } from '../../src/shell/ledger/perform.ts'
import { contextAs, type CouncilKey, got } from '../world-council.ts'
import { handIn, OLD } from '../world-imports.ts'
import type { World } from '../world.ts'

type As = (key: CouncilKey) => Promise<ActContext>

/** What both worlds have alike: one of each thing that has an address, so that it is known who is answered there. */
export async function keepOpenRecords(world: World): Promise<void> {
  const as: As = async key => await contextAs(world, key)
  await keepParties(world, as)
  await keepModifications(world, as)
  const [lender] = await enterLenders(world, ['Ball Lenders'])
  const election = await callLenderElection(world)
  if (lender !== undefined) await nominateAll(world, election, [lender], await enterCandidates(world, ['Ball Keeper']))
  await keepTerms(as)
  const { status, problems } = await handIn(world, OLD)
  if (status !== 303) throw new Error(problems.join(' '))
}

async function keepParties(world: World, as: As): Promise<void> {
  const secretary = await as('secretary')
  const categories = [{ category: 'borrower', from: '2016-11-28' }]
  const form = {
    registeredNumber: null,
    registeredAddress: '1 Sandpit Lane',
    licences: [],
    identifiers: [],
    signifier: null,
    termsAgreed: true,
  }
  got(await enterParty(contextOf(world.house), { name: 'Swing Society', categories, form }))
  got(await formGroup(secretary, { name: 'Friends of toys' }))
  got(await listOrganisation(secretary, { role: 'cataloguer', name: 'Kite Cataloguers' }))
  got(await allocateIdentifiers(secretary, { party: 'toybox-library' }))
  got(await publishIdentifiers(secretary, world.house.signingKey))
  const bytes = new TextEncoder().encode('Name,Shelf mark\nToybox Library,TB07\n')
  got(await handInSpreadsheet(secretary, { name: 'marks.csv', bytes }))
  const draft = { party: 'toybox-library', fields: { category: 'borrower' } }
  got(await beginDraft(await as('contact'), { key: 'declare-category', says: 'Declare a category' }, draft))
}

async function keepModifications(world: World, as: As): Promise<void> {
  const system = contextOf(world.house)
  const tried = { reference: 'RC810', title: 'Kites with two tails', state: 'on-trial', path: 'large' } as const
  got(await enterModification(system, tried))
  const scope = { modification: 'RC810', kind: 'durability', scope: 'The kite with two tails' }
  got(await requestAssessment(await as('administrator'), scope))
  got(await proposeTimetable(await as('administrator'), { modification: 'RC810', complexity: 'toys' }))
  const voted = { reference: 'RC811', title: 'Shorter loans', state: 'before-rules-panel', path: 'small' } as const
  got(await enterModification(system, voted))
  got(await openBallot(await as('secretary'), { modification: 'RC811' }))
  got(await draftConsultation(await as('secretary'), { modification: 'RC810', kind: 'asking-around' }))
  got(
    await setTerms(await as('secretary'), {
      modification: 'RC810',
      terms: 'Find out whether they fly.',
      questions: [],
    }),
  )
  got(await draftReport(await as('secretary'), { modification: 'RC810', kind: 'draft' }))
  got(await reportStatus(await as('secretary'), {}))
  got(await followModification(await as('contact'), { modification: 'RC810' }))
  const line = '{"reference":"RC041","title":"Marbles","path":"large","events":[["2016-08-01","Idea handed in"]]}'
  got(await receiveHistories(await as('administrator'), { name: 'histories.jsonl', text: line }))
}

async function keepTerms(as: As): Promise<void> {
  const secretary = await as('secretary')
  const authority = 'The Council on 4 July 2016'
  const text = '# Terms of reference\n\nThe Council lends toys for the Ministry of Games.'
  got(await adoptTermsOfReference(secretary, { body: 'council', text, authority }))
  const replacements = [{ find: 'Ministry of Games', put: 'Ministry of Play' }]
  const accepted = [{ body: 'council', version: 1 }]
  got(await amendTermsOfReference(secretary, { replacements, wholeWords: true, accepted, authority }))
}
