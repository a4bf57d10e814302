import { type Mistake, testMistakes } from '../../../test/broken-demonstration.ts'

// Each is the fictional demonstration with one thing changed, and the message that its author then reads.
const MISTAKES: readonly Mistake[] = [
  {
    about: 'a name that is misspelt',
    file: 'meeting.yaml',
    from: 'receivedOn:',
    to: 'recievedOn:',
    says: 'agenda › 3 › papers › 1 › recievedOn is not known here; did you mean “receivedOn”?',
  },
  {
    about: 'a clock that stands nowhere',
    file: 'demonstration.yaml',
    from: '2016-12-06T09:00:00Z',
    to: '2016-13-06T09:00:00Z',
    says: 'there is no moment 2016-13-06T09:00:00Z',
  },
  {
    about: 'a clock before the code began',
    file: 'demonstration.yaml',
    from: '2016-12-06T09:00:00Z',
    to: '2014-12-06T09:00:00Z',
    says: 'No edition of the Toy Lending Code is in force on 2014-12-06',
  },
  {
    about: 'a function that is not there',
    file: 'demonstration.yaml',
    from: 'functions: [secretary, administrator]',
    to: 'functions: [secretary, administrater]',
    says: 'there is no function “administrater”; did you mean “administrator”?',
  },
  {
    about: 'a function of another organisation',
    file: 'demonstration.yaml',
    from: 'organisation: toy-office, functions: [secretary',
    to: 'organisation: play-commission, functions: [secretary',
    says: 'Code Secretary is a function of toy-office; add “organisation: toy-office”',
  },
  {
    about: 'a contact of no party',
    file: 'demonstration.yaml',
    from: 'mail: lender.member, party: toybox-library',
    to: 'mail: lender.member, functions: [party-contact]',
    says: 'Lender Member 1 is a contact of no party; add “party:” with its key',
  },
  {
    about: 'a group that the sign-in page does not have',
    file: 'demonstration.yaml',
    from: 'order: 1, group: parties',
    to: 'order: 1, group: partes',
    says: 'there is no group of the sign-in page “partes”; did you mean “parties”?',
  },
  {
    about: 'two people in one place of the sign-in page',
    file: 'demonstration.yaml',
    from: 'label: Lender Member, order: 2',
    to: 'label: Lender Member, order: 1',
    says: 'the place on the sign-in page “council 1” is given twice',
  },
  {
    about: 'a category that is not there',
    file: 'demonstration.yaml',
    from: "{ category: lender, from: '2016-10-03'",
    to: "{ category: lenders, from: '2016-10-03'",
    says: 'there is no party category “lenders”; did you mean “lender”?',
  },
  {
    about: 'categories in the wrong order',
    file: 'demonstration.yaml',
    from: "from: '2016-10-03'",
    to: "from: '2016-06-03'",
    says: 'it begins before the one above; put the oldest first',
  },
  {
    about: 'a seat that the body does not have',
    file: 'demonstration.yaml',
    from: 'seat: borrower, number: 1',
    to: 'seat: borower, number: 1',
    says: 'there is no seat of the Council “borower”; did you mean “borrower”?',
  },
  {
    about: 'more seats than there are',
    file: 'demonstration.yaml',
    from: 'seat: borrower, number: 1',
    to: 'seat: borrower, number: 3',
    says: 'there are 2 of Borrower Member; correct the number',
  },
  {
    about: 'a seat with two holders',
    file: 'demonstration.yaml',
    from: 'seat: borrower, number: 1',
    to: 'seat: lender, number: 1',
    says: 'lender-member holds this seat then; end one before the other begins',
    at: 'person: borrower-member, from',
  },
  {
    about: 'an alternate for somebody without a seat',
    file: 'demonstration.yaml',
    from: 'member: lender-member, person: toybox-contact',
    to: 'member: code-secretary, person: toybox-contact',
    says: 'code-secretary holds no seat there; name the person who holds the seat',
  },
  {
    about: 'a declaration that is signed after the clock',
    file: 'demonstration.yaml',
    from: "signedOn: '2016-12-01'",
    to: "signedOn: '2016-12-07'",
    says: 'it is signed after the clock; let the script sign it, or correct the date',
  },
]

testMistakes(MISTAKES)
