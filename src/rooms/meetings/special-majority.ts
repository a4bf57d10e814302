import type { MajorityRule } from '../../kit/pack/voting-rules.ts'

/** What carries a decision, if it is more than most of the votes cast. */
export function specialMajorityInWords(rule: MajorityRule): string | undefined {
  switch (rule.option) {
    case 'simple-majority-of-votes-cast':
      return undefined
    case 'majority-of-all-members':
      return 'more than half of the votes of all members, there or not'
    case 'two-thirds':
      return `two thirds of ${rule.of === 'votes-cast' ? 'the votes cast' : 'the votes of all members'}`
    case 'unanimity':
      return rule.of === 'votes-cast' ? 'nobody against' : 'every member for it'
    case 'majority-of-categories':
      return 'more constituencies for it than against it'
  }
}
