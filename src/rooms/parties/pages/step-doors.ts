import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose, ticked } from '../../../shell/web/form-input.ts'
import { admitParty } from '../acts/admit-party.ts'
import { applyAgain } from '../acts/apply-again.ts'
import { ceaseParty } from '../acts/cease-party.ts'
import { expelParty } from '../acts/expel-party.ts'
import { issueAgreement } from '../acts/issue-agreement.ts'
import { overturnRefusal } from '../acts/overturn-refusal.ts'
import { recordFee } from '../acts/record-fee.ts'
import { referRefusal } from '../acts/refer-refusal.ts'
import { refuseApplication } from '../acts/refuse-application.ts'
import { requestCessation } from '../acts/request-cessation.ts'
import { requestInformation } from '../acts/request-information.ts'
import { restoreRights } from '../acts/restore-rights.ts'
import { returnAgreement } from '../acts/return-agreement.ts'
import { supplyInformation } from '../acts/supply-information.ts'
import { suspendRights } from '../acts/suspend-rights.ts'
import type { PartyStep } from '../acts/take-step.ts'
import { upholdRefusal } from '../acts/uphold-refusal.ts'
import { verifyApplication } from '../acts/verify-application.ts'
import { withdrawApplication } from '../acts/withdraw-application.ts'
import { withdrawCessation } from '../acts/withdraw-cessation.ts'
import { dateBoxes, dateSent } from '../../../shell/web/date-boxes.ts'
import { showParty } from '../pages-party.ts'
import { STEP_NOUNS } from '../step-nouns.ts'

type StepDoor = Readonly<{
  act: keyof typeof STEP_NOUNS
  perform: (
    context: ActContext,
    told: PartyStep & Readonly<{ signifier: string | undefined }>,
  ) => Promise<Verdict<string>>
}>

const STEP_DOORS: readonly StepDoor[] = [
  { act: 'apply-again', perform: applyAgain },
  { act: 'request-information', perform: requestInformation },
  { act: 'supply-information', perform: supplyInformation },
  { act: 'verify-application', perform: verifyApplication },
  { act: 'record-fee', perform: recordFee },
  { act: 'issue-agreement', perform: issueAgreement },
  { act: 'return-agreement', perform: returnAgreement },
  {
    act: 'admit-party',
    perform: async (context, { party, on = '', version, signifier }) =>
      await admitParty(context, { party, countersignedOn: on, signifier, version }),
  },
  { act: 'withdraw-application', perform: withdrawApplication },
  { act: 'refuse-application', perform: refuseApplication },
  { act: 'refer-refusal', perform: referRefusal },
  { act: 'overturn-refusal', perform: overturnRefusal },
  { act: 'uphold-refusal', perform: upholdRefusal },
  { act: 'suspend-rights', perform: suspendRights },
  { act: 'restore-rights', perform: restoreRights },
  { act: 'expel-party', perform: expelParty },
  { act: 'request-cessation', perform: requestCessation },
  { act: 'withdraw-cessation', perform: withdrawCessation },
  { act: 'cease-party', perform: ceaseParty },
]

export function stepDoors(web: Web): void {
  for (const { act, perform } of STEP_DOORS) {
    web.act(`/parties/:party/${STEP_NOUNS[act]}`, {
      fields: Type.Object({
        ...dateBoxes('on'),
        reason: Type.Optional(prose(2000)),
        note: Type.Optional(line(200)),
        undated: ticked(),
        approval: Type.Optional(line(300)),
        signifier: Type.Optional(line(40)),
      }),
      from: showParty,
      act: async (ask, { fields, version }) => {
        const { reason, note, undated, approval, signifier } = fields
        const told = { on: dateSent(fields, 'on') || undefined, reason, note, approval, signifier, version }
        return toParty(await perform(ask.context, { ...told, party: partyOf(ask), undated: undated !== undefined }))
      },
    })
  }
}

export function partyOf(ask: Ask): string {
  return ask.params['party'] ?? ''
}

export function toParty(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`/parties/${verdict.value}`) : verdict
}
