import type { Body } from '../../../kit/pack/body.ts'
import { editionNow } from '../../../shell/house.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { writtenRuleOf } from '../written-count.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { mayDecide } from './may-do.ts'

/** What a seat answered, in a word. */
export const ANSWERS = { for: 'For', against: 'Against', abstain: 'Abstained' } as const

/** The bodies to which this reader may put a question. */
export function bodiesToAsk(ask: Ask): readonly Body[] {
  const edition = editionNow(ask.house)
  return edition.bodies.filter(
    body => writtenRuleOf(body) !== undefined && mayDecide(ask, edition, body.key, 'record-decision'),
  )
}

export function stateInWords(
  state: string,
  { result, reportedTo }: Pick<WrittenDecision, 'result' | 'reportedTo'>,
): string {
  const outcome =
    result === null ? '' : result.outcome === 'carried' ? 'Carried' : result.outcome === 'tied' ? 'Tied' : 'Not carried'
  switch (state) {
    case 'open':
      return 'Open'
    case 'withdrawn':
      return 'Withdrawn'
    case 'reported':
      return `${outcome}, reported to ${reportedTo}`
    default:
      return outcome
  }
}

/** Who answered what is for the members, those who stand in, the chair and the secretariat. */
export function seesAnswers({ reader }: Pick<Ask, 'reader'>, body: string): boolean {
  const groups = ['members-of-the-body', 'alternates-of-the-body', 'chair-of-the-body'].map(who => bodyGroup(who, body))
  return ['secretariat', ...groups].some(group => reader.isIn(group))
}
