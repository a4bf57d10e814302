import type { ActOf } from '../../kit/pack/lifecycle-options.ts'

/**
 * The steps of a paper. Whoever changes an issued paper, its document or its appendices issues it again, with a reason: `reissue-paper` is no
 * step of its own.
 */
export type PaperAct = Exclude<ActOf<'paper'>, 'reissue-paper'>

/** How history calls them. */
export const VERBS: Readonly<Record<PaperAct, string>> = {
  'submit-paper': 'paper-submitted',
  'return-paper': 'paper-returned',
  'accept-paper': 'paper-accepted',
  'issue-paper': 'paper-issued',
  'withdraw-paper': 'paper-withdrawn',
  'present-paper': 'paper-presented',
  'publish-paper': 'paper-published',
}
