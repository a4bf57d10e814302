import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** Asks the applicant for what its application lacks: the reason says what. */
export async function requestInformation(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'request-information', told, {
    application: (application, on) => {
      const request = { askedOn: on, asks: told.reason ?? '', suppliedOn: null, supplied: null }
      return { ...application, requests: [...application.requests, request] }
    },
  })
}
