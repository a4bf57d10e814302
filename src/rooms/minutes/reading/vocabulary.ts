/**
 * The words of a code, handed in by whoever knows its pack. Without one the general words below serve: they belong to the
 * language of minutes, not to any code.
 */
export type Vocabulary = Readonly<{
  /** The source of a regular expression for a whole modification reference, clean: `[A-Z]{2}P\d{4}`. */
  modificationPattern?: string
  /** The same for an action reference. */
  actionPattern?: string
  /** Capital letters: `NOTED`. */
  decisionVerbs: readonly string[]
  /** How sentences call the bodies, without the article: `Rules Panel`. */
  bodies: readonly string[]
  /** Words by which a class is marked, each with the class it means. */
  classifications: Readonly<Record<string, 'white' | 'green' | 'amber' | 'red'>>
}>

const DECISION_VERBS = `
  NOTED AGREED APPROVED CONSIDERED RESOLVED DETERMINED DIRECTED REJECTED DEFERRED ENDORSED
  RATIFIED RECOMMENDED ACCEPTED DECIDED ADOPTED CONFIRMED APPOINTED ELECTED RECEIVED REQUESTED
  INSTRUCTED DISCUSSED REVIEWED DECLINED REFUSED AUTHORISED AUTHORIZED DELEGATED GRANTED SUPPORTED
  REFERRED REMITTED ACKNOWLEDGED REAFFIRMED CARRIED NOMINATED WELCOMED INVITED AMENDED POSTPONED
  SUSPENDED DISMISSED UPHELD ASKED
`

export const GENERAL_VOCABULARY: Vocabulary = {
  decisionVerbs: DECISION_VERBS.trim().split(/\s+/),
  bodies: [],
  classifications: { white: 'white', clear: 'white', public: 'white', green: 'green', amber: 'amber', red: 'red' },
}
