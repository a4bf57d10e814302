import type { PartyAct } from './admission.ts'

/** The noun that a step leaves behind, in its address. Acts that ask for more than these have pages of their own. */
export const STEP_NOUNS = {
  'apply-again': 'application',
  'request-information': 'information-request',
  'supply-information': 'information',
  'verify-application': 'verification',
  'record-fee': 'fee',
  'issue-agreement': 'agreement',
  'return-agreement': 'signature',
  'admit-party': 'admission',
  'withdraw-application': 'withdrawal',
  'refuse-application': 'refusal',
  'refer-refusal': 'referral',
  'overturn-refusal': 'overturning',
  'uphold-refusal': 'upholding',
  'suspend-rights': 'suspension',
  'restore-rights': 'restoration',
  'expel-party': 'expulsion',
  'request-cessation': 'cessation-request',
  'withdraw-cessation': 'cessation-withdrawal',
  'cease-party': 'cessation',
} as const satisfies Partial<Record<PartyAct, string>>

export function nounOf(act: PartyAct): string | undefined {
  return act in STEP_NOUNS ? STEP_NOUNS[act as keyof typeof STEP_NOUNS] : undefined // it is one of the keys
}
