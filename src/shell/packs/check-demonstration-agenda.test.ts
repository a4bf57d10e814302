import { type Mistake, testMistakes } from '../../../test/broken-demonstration.ts'

const MISTAKES: readonly Mistake[] = [
  {
    about: 'items that are not in order',
    file: 'meeting.yaml',
    from: '- number: 3',
    to: '- number: 4',
    says: 'item 4 stands where item 3 should; number the items in order',
  },
  {
    about: 'a standing item that the body does not have',
    file: 'meeting.yaml',
    from: 'standing: welcome',
    to: 'standing: welcom',
    says: 'there is no standing item “welcom”; did you mean “welcome”?',
  },
  {
    about: 'a recommendation by a verb that is not there',
    file: 'meeting.yaml',
    from: 'verb: approve, text: that rule',
    to: 'verb: aprove, text: that rule',
    says: 'there is no decision verb “aprove”; did you mean “approve”?',
  },
  {
    about: 'a late paper without consent',
    file: 'meeting.yaml',
    from: "        late: { consentedOn: '2016-12-02', reason: The Toy Store counted again. }\n",
    to: '',
    says: 'it came after paper day, 2016-12-01; add “late:” with the consent of the chair',
    at: "receivedOn: '2016-12-02'",
  },
  {
    about: 'a marking that nobody uses',
    file: 'meeting.yaml',
    from: 'externalMarking: Toy Store Only',
    to: 'externalMarking: Toy Stores Only',
    says: 'there is no external marking “Toy Stores Only”; did you mean “Toy Store Only”?',
  },
]

testMistakes(MISTAKES)
