import type { CalendarDate } from '../../kit/calendar-date.ts'
import { type Lifecycle, type LifecycleRow, rowsFrom, titleOfState } from '../../kit/pack/lifecycle.ts'
import type { PartyAct } from './admission.ts'
import type { Party } from './party.ts'

/** How history tells each act: room.ts has the sentences. */
export const PARTY_VERBS: Readonly<Record<PartyAct, string>> = {
  'submit-application': 'party-entered',
  'apply-again': 'application-made-again',
  'amend-application': 'application-amended',
  'request-information': 'information-requested',
  'supply-information': 'information-supplied',
  'verify-application': 'application-verified',
  'record-fee': 'fee-recorded',
  'issue-agreement': 'agreement-issued',
  'return-agreement': 'agreement-returned',
  'note-admission': 'admission-noted',
  'admit-party': 'party-admitted',
  'withdraw-application': 'application-withdrawn',
  'refuse-application': 'application-refused',
  'refer-refusal': 'refusal-referred',
  'overturn-refusal': 'refusal-overturned',
  'uphold-refusal': 'refusal-upheld',
  'declare-category': 'category-declared',
  'note-category': 'category-noted',
  'change-details': 'details-changed',
  'change-contacts': 'contacts-changed',
  'change-licences': 'licences-changed',
  'record-default': 'default-recorded',
  'suspend-rights': 'rights-suspended',
  'restore-rights': 'rights-restored',
  'expel-party': 'party-expelled',
  'shorten-bar': 'bar-shortened',
  'request-cessation': 'cessation-requested',
  'withdraw-cessation': 'cessation-withdrawn',
  'cease-party': 'party-ceased',
}

/** How history tells that a party is to cease on a day to come. */
export const CEASES_LATER = 'cessation-resolved'

/** As a choice on the page. */
export const ACT_WORDS: Readonly<Record<PartyAct, string>> = {
  'submit-application': 'Submit the application',
  'apply-again': 'Record a new application',
  'amend-application': 'Amend the application',
  'request-information': 'Ask for what is missing',
  'supply-information': 'Supply what was asked for',
  'verify-application': 'Verify the application',
  'record-fee': 'Record the fee',
  'issue-agreement': 'Issue the agreement',
  'return-agreement': 'Return the agreement, signed and undated',
  'note-admission': 'Note the admission',
  'admit-party': 'Record the countersignature',
  'withdraw-application': 'Withdraw the application',
  'refuse-application': 'Refuse the application',
  'refer-refusal': 'Refer the refusal to the regulator',
  'overturn-refusal': 'Record that it is to be admitted',
  'uphold-refusal': 'Record that the refusal stands',
  'declare-category': 'Declare a category',
  'note-category': 'Note the category',
  'change-details': 'Change the details',
  'change-contacts': 'Change who speaks for it',
  'change-licences': 'Change its licences',
  'record-default': 'Record an event of default',
  'suspend-rights': 'Suspend its rights',
  'restore-rights': 'Restore its rights',
  'expel-party': 'Expel it',
  'shorten-bar': 'Shorten the bar',
  'request-cessation': 'Ask to cease',
  'withdraw-cessation': 'Withdraw the wish to cease',
  'cease-party': 'Record when it ceases',
}

/** The steps of an application that goes well, in order; a code may leave some out. */
const WAY_IN: readonly PartyAct[] = [
  'submit-application',
  'verify-application',
  'record-fee',
  'issue-agreement',
  'return-agreement',
  'note-admission',
  'admit-party',
]

const OF_APPLICATION: readonly PartyAct[] = [
  ...WAY_IN.filter(act => act !== 'note-admission' && act !== 'admit-party'),
  'request-information',
  'supply-information',
  'withdraw-application',
  'refuse-application',
  'refer-refusal',
  'overturn-refusal',
  'uphold-refusal',
  'admit-party',
]

/** Does the application tell of this act itself, with its reason? */
export function isOfApplication(act: PartyAct): boolean {
  return OF_APPLICATION.includes(act)
}

/** What the party's own record says after a step on that day. */
export function partyAfter(party: Party, act: PartyAct, on: CalendarDate): Party {
  const { admission } = party
  const { admittedOn, ceasedOn, earlier = [] } = admission
  switch (act) {
    case 'admit-party':
      return { ...party, admission: { ...admission, admittedOn: on } }
    case 'cease-party': // today, before, or on a day to come
      return { ...party, admission: { ...admission, ceasedOn: on } }
    case 'withdraw-cessation':
    case 'suspend-rights': // a day on which it was to cease falls away
      return { ...party, admission: { ...admission, ceasedOn: null } }
    case 'expel-party':
      return { ...party, admission: { ...admission, ceasedOn: on, expelledOn: on, barEndsOn: null } }
    case 'apply-again': {
      const before = admittedOn === null || ceasedOn === null ? [] : [{ admittedOn, ceasedOn }]
      return {
        ...party,
        admission: {
          ...admission,
          noted: null,
          admittedOn: null,
          ceasedOn: null,
          applications: (admission.applications ?? 1) + 1,
          earlier: [...earlier, ...before],
        },
      }
    }
    default:
      return party
  }
}

export type WayStep = Readonly<{ act: PartyAct; title: string; state: 'done' | 'current' | 'to-do' | 'skipped' }>

/** How far an application has come on its way in; undefined where it is on no way in, as when it was refused. */
export function wayIn(lifecycle: Lifecycle, state: string, isNoted: boolean): readonly WayStep[] | undefined {
  const stops = stopsOf(lifecycle)
  const at = stops.findIndex(stop => stop.state === stopOf(lifecycle, stops, state))
  if (at < 0) return undefined
  return stops.map(({ act, state: own }, n) => ({
    act,
    title: titleOfState(lifecycle, own),
    state: n < at || (n === at && n === stops.length - 1) ? doneOr(act, isNoted) : n === at ? 'current' : 'to-do',
  }))
}

function doneOr(act: PartyAct, isNoted: boolean): 'done' | 'skipped' {
  return act === 'note-admission' && !isNoted ? 'skipped' : 'done'
}

type Stop = Readonly<{ act: PartyAct; state: string }>

function stopsOf({ rows }: Lifecycle): readonly Stop[] {
  return WAY_IN.flatMap(act => {
    const row = rows.find(one => one.act === act && one.to !== 'same')
    return row === undefined ? [] : [{ act, state: row.to }]
  })
}

/** While somebody answers a question, the application stands where it will come back to. */
function stopOf(lifecycle: Lifecycle, stops: readonly Stop[], state: string): string | undefined {
  if (stops.some(stop => stop.state === state)) return state
  return rowsFrom(lifecycle, state).find(({ act }) => act === 'supply-information')?.to
}

/** What has to happen next to an application that goes well, and by whom: the row of the lifecycle. */
export function nextOnWay(lifecycle: Lifecycle, state: string): LifecycleRow | undefined {
  const rows = rowsFrom(lifecycle, state)
  const onWay = WAY_IN.filter(act => act !== 'note-admission')
  return (
    rows.find(({ act }) => act === 'supply-information') ??
    onWay.map(act => rows.find(row => row.act === act && row.to !== 'same')).find(row => row !== undefined)
  )
}
