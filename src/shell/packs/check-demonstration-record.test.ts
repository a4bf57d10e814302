import { type Mistake, testMistakes } from '../../../test/broken-demonstration.ts'

const MISTAKES: readonly Mistake[] = [
  {
    about: 'a meeting of another body',
    file: 'record.yaml',
    from: 'reference: TC-007\n    body: council',
    to: 'reference: RP-007\n    body: council',
    says: 'RP-007 is a meeting of the Rules Panel; begin it with TC, or give “body: rules-panel”',
  },
  {
    about: 'a reference that no meeting has',
    file: 'record.yaml',
    from: 'reference: TC-007',
    to: 'reference: TC-7',
    says: '“TC-7” is not a meeting of any body; write it as “{series}-{number:3}”, with one of TC, RP, SW',
  },
  {
    about: 'a state of a meeting that is not there',
    file: 'record.yaml',
    from: 'state: papers-issued',
    to: 'state: papers-isued',
    says: 'there is no state of a meeting “papers-isued”; did you mean “papers-issued”?',
  },
  {
    about: 'an answer that comes too late',
    file: 'record.yaml',
    from: '2016-11-18T16:59:00Z',
    to: '2016-11-18T17:00:00Z',
    says: '2016-11-18T17:00:00Z is not while the question was open; correct it',
    at: "at: '2016-11-18T17",
  },
  {
    about: 'an answer of a seat that nobody holds',
    file: 'record.yaml',
    from: '{ seat: borrower, number: 1, answer',
    to: '{ seat: borrower, number: 2, answer',
    says: 'nobody holds the seat borrower 2; correct the seat, or fill it among “seats:”',
  },
  {
    about: 'an action whose reference is not one',
    file: 'record.yaml',
    from: 'reference: TC-005/A2',
    to: 'reference: TC-005/2',
    says: '“TC-005/2” is not the reference of an action; write it as “{meeting}/A{number}”',
  },
  {
    about: 'an owner that is nobody',
    file: 'record.yaml',
    from: 'owner: { organisation: toy-office }',
    to: 'owner: { organisation: toys-office }',
    says: 'there is no organisation “toys-office”; did you mean “toy-office”?',
  },
  {
    about: 'an owner that is two',
    file: 'record.yaml',
    from: 'owner: { organisation: toy-office }',
    to: 'owner: { organisation: toy-office, body: council }',
    says: 'actions › 1 › owner is a group of names; it is to be organisation:, body: or person: with its key',
  },
  {
    about: 'a modification with a reference of another code',
    file: 'record.yaml',
    from: 'reference: RC004',
    to: 'reference: RC-4',
    says: 'this is not the reference of a modification; give “reference:”, written as “RC{number:3}”',
  },
  {
    about: 'a fact that is no day',
    file: 'record.yaml',
    from: "opened-on: '2016-11-15'",
    to: "opened-on: '2016-11-31'",
    says: 'there is no day 2016-11-31; correct the date',
  },
  {
    about: 'a link to nothing',
    file: 'record.yaml',
    from: 'concerns: [toybox-library]',
    to: 'concerns: [toybox-librery]',
    says: 'there is no subject or party “toybox-librery”; did you mean “toybox-library”?',
  },
]

testMistakes(MISTAKES)
