import { purposesOf } from '../contact.ts'
import type { Fields } from '../draft.ts'
import { Type } from 'typebox'
import type { Edition } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { prose, ticked } from '../../../shell/web/form-input.ts'
import { answeringRequests } from '../acts/answering-requests.ts'
import { takeStep } from '../acts/take-step.ts'
import { type Acting, checkMayStep, checkPartyStep, type PartyAct } from '../admission.ts'
import type { DraftableAct } from '../pages-draftable.ts'
import { ACT_WORDS } from '../step.ts'
import { wordsOfReason } from './step-forms.ts'

type Lifecycled = 'key' | 'says' | 'sentBy' | 'isPossible' | 'checkMaySend'

/** What is common to the acts of the lifecycle of a party: it says from which state each is possible, and who may send it. */
export function ofLifecycle(act: PartyAct): Pick<DraftableAct, Lifecycled> {
  return {
    key: act,
    says: ACT_WORDS[act],
    sentBy: (edition, { record }) => sentBy(edition, act, record.state),
    isPossible: async ({ edition }, { record }) => checkPartyStep(edition, act, record.state).ok,
    checkMaySend: ({ edition }, acting, { record }) => checkMaySend(edition, act, acting, record),
  }
}

function sentBy(edition: Edition, act: PartyAct, state: string): readonly string[] {
  const step = checkPartyStep(edition, act, state)
  return purposesOf(edition)
    .filter(({ key }) => step.ok && step.value.row.by.includes(key))
    .map(({ title }) => title)
}

function checkMaySend(
  edition: Edition,
  act: PartyAct,
  acting: Acting,
  { id, state }: Readonly<{ id: string; state: string }>,
): Verdict {
  const step = checkPartyStep(edition, act, state)
  return step.ok ? checkMayStep(edition, step.value.row, acting, id) : step
}

/** Steps of an applicant or a party. Each is taken on the day on which it is sent. */
const STEPS: readonly Readonly<{ act: PartyAct; asks: 'reason' | 'undated' | 'nothing' }>[] = [
  { act: 'supply-information', asks: 'reason' },
  { act: 'return-agreement', asks: 'undated' },
  { act: 'withdraw-application', asks: 'reason' },
  { act: 'refer-refusal', asks: 'nothing' },
  { act: 'request-cessation', asks: 'nothing' },
  { act: 'withdraw-cessation', asks: 'nothing' },
]

export const DRAFTABLE_STEPS: readonly DraftableAct[] = STEPS.map(({ act, asks }) => ({
  ...ofLifecycle(act),
  fields: Type.Object({
    ...(asks === 'reason' ? { reason: prose(2000) } : {}),
    ...(asks === 'undated' ? { undated: ticked() } : {}),
  }),
  questions: async ask =>
    html`${
      asks === 'reason' &&
      textarea({
        name: 'reason',
        label: wordsOfReason(act),
        rows: 4,
        value: enteredOr(ask, 'reason', ''),
        errorMessage: errorOf(ask.refusals, 'reason'),
      })
    }${
      asks === 'undated' &&
      checkboxes({
        name: 'undated',
        isSmall: true,
        items: [{ value: 'yes', text: 'It is signed, and bears no date' }],
        values: enteredTick(ask, 'undated', 'yes', false) ? ['yes'] : [],
        errorMessage: errorOf(ask.refusals, 'undated'),
      })
    }${asks === 'nothing' && html`<p class="govuk-body">Nothing has to be filled in. It takes effect on the day on which it is sent.</p>`}`,
  words: async (_ask, fields) =>
    asks === 'reason'
      ? [{ key: wordsOfReason(act), value: String(fields['reason'] ?? '') }]
      : asks === 'undated'
        ? [{ key: 'Signed, without a date', value: fields['undated'] === undefined ? 'No' : 'Yes' }]
        : [],
  send: async (tx, { party, fields }) => await send(tx, act, party, fields),
}))

async function send(tx: Transaction, act: PartyAct, party: string, fields: Fields): Promise<Verdict<string>> {
  const reason = typeof fields['reason'] === 'string' ? fields['reason'] : undefined
  const told = { party, reason, undated: fields['undated'] !== undefined }
  const further = act === 'supply-information' ? answeringRequests({ reason }) : {}
  const taken = await takeStep(tx, act, told, further)
  return taken.ok ? granted(`/parties/${party}`) : taken
}
