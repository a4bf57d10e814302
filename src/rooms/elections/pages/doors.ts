import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose, several, ticked } from '../../../shell/web/form-input.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { callOffElection } from '../acts/call-off-election.ts'
import { castVote } from '../acts/cast-vote.ts'
import { declareResult } from '../acts/declare-result.ts'
import { holdReBallot } from '../acts/hold-re-ballot.ts'
import { planElection } from '../acts/plan-election.ts'
import { mayHaveBallot, showBallot, voteCastPage } from './ballot-page.ts'
import { listElections } from './election-list.ts'
import { showElection } from './election-page.ts'
import { showNewElection } from './new-election.ts'
import { nominationDoors } from './nomination-doors.ts'
import { showResult } from './result-page.ts'

export function electionDoors(web: Web): void {
  web.page('/elections', listElections)
  web.page('/elections/:election', showElection)
  web.page('/elections/:election/result', showResult)
  web.page('/elections/:election/ballot', showBallot)
  web.page('/bodies/:body/election', showNewElection)
  callingDoors(web)
  votingDoors(web)
  nominationDoors(web)
}

function callingDoors(web: Web): void {
  web.act('/bodies/:body/elections', {
    fields: Type.Object({
      seats: several(line(60)),
      ...dateBoxes('termFrom'),
      ...dateBoxes('termUntil'),
      ...dateBoxes('nominationsFrom'),
      ...dateBoxes('nominationsUntil'),
      ...dateBoxes('votingFrom'),
      ...dateBoxes('votingUntil'),
    }),
    from: showNewElection,
    act: async (ask, { fields }) => {
      const given = (name: string) => dateSent(fields, name) || undefined
      const called = await planElection(ask.context, {
        body: ask.params['body'] ?? '',
        // The schema of the field says that these are texts.
        seats: (fields.seats ?? []) as readonly string[],
        termFrom: dateSent(fields, 'termFrom'),
        termUntil: given('termUntil'),
        nominationsFrom: dateSent(fields, 'nominationsFrom'),
        nominationsUntil: given('nominationsUntil'),
        votingFrom: given('votingFrom'),
        votingUntil: given('votingUntil'),
      })
      return toElection(called)
    },
  })
  web.act('/elections/:election/calling-off', {
    fields: Type.Object({ reason: prose(1000) }),
    from: showElection,
    act: async (ask, { fields }) =>
      toElection(await callOffElection(ask.context, { election: electionOf(ask), ...fields })),
  })
}

function votingDoors(web: Web): void {
  web.act('/elections/:election/votes', {
    fields: Type.Object({ receipt: line(40), choice: several(line(5)), blank: ticked(), noted: ticked() }),
    from: showBallot,
    sees: mayHaveBallot,
    versionOf: null,
    needsConfirmation: true,
    act: async (ask, { fields }) => {
      if (fields.noted === undefined) return refused(NOT_NOTED)
      const election = electionOf(ask)
      const cast = await castVote(ask.context, {
        election,
        receipt: fields.receipt,
        // The schema of the field says that these are texts.
        choices: (fields.choice ?? []) as readonly string[],
        isBlank: fields.blank !== undefined,
      })
      return cast.ok ? granted(voteCastPage(election, fields.receipt)) : cast
    },
  })
  web.act('/elections/:election/declaration', {
    fields: Type.Object({}),
    from: showElection,
    needsConfirmation: true,
    act: async ask => toElection(await declareResult(ask.context, { election: electionOf(ask) })),
  })
  web.act('/elections/:election/re-ballot', {
    fields: Type.Object({ ...dateBoxes('votingFrom'), ...dateBoxes('votingUntil') }),
    from: showElection,
    act: async (ask, { fields }) => {
      const dates = {
        votingFrom: dateSent(fields, 'votingFrom'),
        votingUntil: dateSent(fields, 'votingUntil') || undefined,
      }
      return toElection(await holdReBallot(ask.context, { election: electionOf(ask), ...dates }))
    },
  })
}

const NOT_NOTED = {
  reason: 'receipt-not-noted',
  says: 'Write the receipt down, and tick that you have: nothing else finds your ballot again.',
  field: 'noted',
}

export function electionOf(ask: Ask): string {
  return ask.params['election'] ?? ''
}

export function toElection(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`/elections/${verdict.value}`) : verdict
}
