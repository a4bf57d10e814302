import type { OutcomeRow } from '../../kit/subject.ts'

export const POSITION: OutcomeRow = {
  key: 'take-position',
  says: 'Take a position',
  to: 'position-taken',
  told: 'Position taken',
  asks: ['reason'],
  reasonsFact: 'position',
}
export const DELEGATE: OutcomeRow = {
  key: 'delegate-to-body',
  says: 'Leave it to another body',
  to: 'delegated',
  told: 'Left to another body',
  asks: ['reason'],
  reasonsFact: 'left-to',
}
