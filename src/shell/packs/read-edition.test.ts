import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertTold, type Mistake, whatIsSaidOf } from '../../../test/broken-pack.ts'

const second = 'editions/2016-07-01'

// What is well formed by itself, and does not fit the rest of the edition.
const MISTAKES: readonly Mistake[] = [
  {
    about: 'a category that is not there',
    file: `${second}/bodies.yaml`,
    from: 'category: repairer',
    to: 'category: repairers',
    says: 'there is no party category “repairers”; did you mean “repairer”?',
  },
  {
    about: 'an organisation that is not there',
    file: `${second}/parties.yaml`,
    from: 'organisation: ministry-of-play',
    to: 'organisation: treasury',
    says: 'there is no organisation “treasury”; choose one of toy-office,',
  },
  {
    about: 'a clock that is not there',
    file: `${second}/bodies.yaml`,
    from: 'minutesDue: minutes-due, minutesCommentsDue',
    to: 'minutesDue: minutes-dew, minutesCommentsDue',
    says: 'there is no clock “minutes-dew”; did you mean “minutes-due”?',
  },
  {
    about: 'a clock that ends while the clocks change',
    file: `${second}/clocks.yaml`,
    from: "at: '12:00'",
    to: "at: '01:30'",
    says: 'The clocks change between 1:00am and 2:00am, so no period may end then; Choose another time',
  },
  {
    about: 'a body that reports to nobody there is',
    file: `${second}/bodies.yaml`,
    from: 'reportsTo: council',
    to: 'reportsTo: counsel',
    says: 'there is no body “counsel”; did you mean “council”?',
  },
  {
    about: 'bodies that report to one another',
    file: `${second}/bodies.yaml`,
    from: 'reportsTo: council',
    to: 'reportsTo: swap-working-group',
    says: 'the reporting line leads back to the body itself',
  },
  {
    about: 'two bodies with one series',
    file: `${second}/bodies.yaml`,
    from: 'series: SW\n',
    to: 'series: TC # again\n',
    says: 'the series “TC” is given twice; give each its own',
  },
  {
    about: 'a quorum that cannot be reached',
    file: `${second}/bodies.yaml`,
    from: 'constituency: borrower, number: 1 }',
    to: 'constituency: borrower, number: 4 }',
    says: 'the quorum needs 4 of borrower, which has 2; lower the number, or add seats',
  },
  {
    about: 'a quorum that needs a chair where there is none',
    file: `${second}/bodies.yaml`,
    from: 'votes: casting, isChair: true',
    to: 'votes: 1, isChair: false',
    at: 'quorum: { option: half',
    says: 'the quorum needs a chair, and no seat is the chair; give one seat “isChair: true”',
  },
  {
    about: 'a pattern that cannot tell two records apart',
    file: `${second}/procedure.yaml`,
    from: "action: '{meeting}/A{number}'",
    to: "action: 'A{number}'",
    says: '“A{number}” has no {meeting} or {document}, so that different records would have one reference',
  },
  {
    about: 'a pattern with a field that nobody fills',
    file: `${second}/procedure.yaml`,
    from: "modification: 'RC{number:3}'",
    to: "modification: 'RC{number:3}-{proposer}'",
    says: 'there is no field of a modification reference “proposer”; choose one of number',
  },
  {
    about: 'one key of the keyboard for two verbs',
    file: `${second}/procedure.yaml`,
    from: 'keyboard: s, clause',
    to: 'keyboard: n, note: again, clause',
    says: 'the key of the keyboard “n” is given twice',
  },
  {
    about: 'a presenter that is nobody',
    file: `${second}/procedure.yaml`,
    from: 'body: rules-panel, presenter: administrator',
    to: 'body: rules-panel, presenter: administator',
    says: 'there is no function “administator”; did you mean “administrator”?',
  },
  {
    about: 'an act that no room does',
    file: `${second}/lifecycles.yaml`,
    from: 'act: issue-papers',
    to: 'act: isue-papers',
    says: 'there is no act on a meeting “isue-papers”; did you mean “issue-papers”?',
  },
  {
    about: 'a guard that no room asks',
    file: `${second}/lifecycles.yaml`,
    from: 'guards: [agenda-has-items]',
    to: 'guards: [weather-is-fine]',
    says: 'there is no guard of a meeting “weather-is-fine”; choose one of agenda-has-items',
  },
  {
    about: 'a state that is not there',
    file: `${second}/lifecycles.yaml`,
    from: 'act: issue-papers, from: [called]',
    to: 'act: issue-papers, from: [caled]',
    says: 'there is no state “caled”; did you mean “called”?',
  },
  {
    about: 'a state that can never be reached',
    file: `${second}/lifecycles.yaml`,
    from: 'act: supersede-action, from: [open, proposed-closed], to: superseded',
    to: 'act: supersede-action, from: [open, proposed-closed], to: closed',
    at: 'key: superseded',
    says: 'the state “superseded” can never be reached; add a row that leads to it, or take it out',
  },
  {
    about: 'an act by nobody',
    file: `${second}/lifecycles.yaml`,
    from: 'act: call-meeting, from: [], to: called, by: [secretary]',
    to: 'act: call-meeting, from: [], to: called, by: [secretariat]',
    says: 'there is no function or role “secretariat”',
  },
  {
    about: 'an agenda without a place for papers',
    file: `${second}/procedure.yaml`,
    from: 'kind: place-for-papers, presenter: secretary',
    to: 'kind: standing-report, presenter: secretary',
    says: 'the papers of a meeting need one place among the standing items; give one item, and only one, “kind:',
    at: '    items:',
  },
]

for (const mistake of MISTAKES) {
  test(`the author of a pack is told of ${mistake.about}`, () => assertTold(mistake))
}

test('a section that stands in two files is told of, with the name of the first', () => {
  const [message = ''] = whatIsSaidOf({ file: `${second}/clocks.yaml`, from: 'clocks:', to: 'bodies: []\nclocks:' })
  assert.match(message, /clocks\.yaml:2: “bodies” stands in .*bodies\.yaml already; put the two together$/)
})

test('a section that no file has is told of', () => {
  const messages = whatIsSaidOf({ file: `${second}/clocks.yaml`, from: 'clocks:', to: 'clock-list:' })
  assert.match(messages.join('\n'), /2016-07-01:1: no file here says “clocks:”; add it, for instance in clocks\.yaml/)
})

test('a state that can never be left is told of, unless it is final', () => {
  const file = `${second}/lifecycles.yaml`
  const messages = whatIsSaidOf({
    file,
    from: 'title: Minutes published, isFinal: true',
    to: 'title: Minutes published, isFinal: false',
  })
  assert.match(
    messages.join('\n'),
    /the state “published” can never be left; add a row that starts from it, or give it “isFinal: true”$/,
  )
})

test('a lifecycle that is missing is told of', () => {
  const messages = whatIsSaidOf({ file: `${second}/lifecycles.yaml`, from: '\n  paper:\n', to: '\n  papers:\n' })
  assert.match(messages.join('\n'), /there is no lifecycle of paper; add “paper:” here/)
  assert.match(messages.join('\n'), /there is no kind of record “papers”; did you mean “paper”\?/)
})
