import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertTold, type Mistake, whatIsSaidOf } from '../../../test/broken-pack.ts'
import { listPacks, loadPack } from './load-pack.ts'

const codes = join(import.meta.dirname, '../../../codes')
const second = 'editions/2016-07-01'

// Each is the fictional pack with one thing changed, and the message that its author then reads.
const MISTAKES: readonly Mistake[] = [
  {
    about: 'something for a body to decide that is put on none of its agendas',
    file: `${second}/modifications.yaml`,
    from: 'waitsFor: council, takenAs: business',
    to: 'waitsFor: council',
    says: '“council” decides what is at “before-council”, and it is on no agenda; say as which kind of item it is “takenAs”',
  },
  {
    about: 'YAML that is not well formed',
    file: 'code.yaml',
    from: 'title: Toy Lending Code',
    to: 'title: Toy: Lending: Code',
    says: 'this is not well-formed YAML',
  },
  {
    about: 'a name that is misspelt',
    file: 'code.yaml',
    from: 'timeZone: Europe/London',
    to: 'timezone: Europe/London',
    says: 'timezone is not known here; did you mean “timeZone”?',
  },
  {
    about: 'a name that is missing',
    file: 'code.yaml',
    from: 'nation: england-and-wales\n',
    to: '',
    at: 'key: toy',
    says: 'the file lacks “nation”; add “nation:” with one of england-and-wales, scotland, northern-ireland',
  },
  {
    about: 'a nation that has no calendar',
    file: 'code.yaml',
    from: 'nation: england-and-wales',
    to: 'nation: wales',
    says: 'nation is “wales”; it is to be one of england-and-wales, scotland, northern-ireland',
  },
  {
    about: 'a time zone that is not one',
    file: 'code.yaml',
    from: 'Europe/London',
    to: 'Europe/Toytown',
    says: 'there is no time zone “Europe/Toytown”; write it as in Europe/London',
  },
  {
    about: 'a key that is not the folder',
    file: 'code.yaml',
    from: 'key: toy\n',
    to: 'key: toys\n',
    says: 'the key “toys” is not the name of the folder; call both the same, such as toy',
  },
  {
    about: 'editions that overlap',
    file: 'code.yaml',
    from: "until: '2016-07-01'",
    to: "until: '2016-08-01'",
    says: 'the editions of 2015-01-01 and 2016-07-01 overlap; end the first by 2016-07-01, or leave “until” out',
  },
  {
    about: 'an edition that ends before it begins',
    file: 'code.yaml',
    from: "until: '2016-07-01'",
    to: "until: '2014-07-01'",
    says: 'the edition of 2015-01-01 ends before it begins; give a later date',
  },
  {
    about: 'a day that does not exist',
    file: 'code.yaml',
    from: "until: '2016-07-01'",
    to: "until: '2016-06-31'",
    says: 'there is no day 2016-06-31; correct the date',
  },
  {
    about: 'a section that no file has',
    file: `${second}/bodies.yaml`,
    from: 'bodies:\n',
    to: 'bodeis:\n',
    says: '“bodeis” is not known here; did you mean “bodies”?',
  },
  {
    about: 'a value of the wrong sort, deep inside',
    file: `${second}/bodies.yaml`,
    from: 'constituency: children, count: 1',
    to: 'constituency: children, count: one',
    says: 'bodies › 1 › seats › 5 › count is “one”; it is to be a whole number, 0 or more',
  },
  {
    about: 'a word that is not among those offered',
    file: `${second}/bodies.yaml`,
    from: 'kind: board',
    to: 'kind: bord',
    says: 'bodies › 2 › kind is “bord”; did you mean “board”?',
  },
  {
    about: 'a rule that is not on offer',
    file: `${second}/bodies.yaml`,
    from: 'quorum: { option: half-of-appointed',
    to: 'quorum: { option: half-of-apointed',
    says: 'bodies › 1 › quorum › option is “half-of-apointed”; did you mean “half-of-appointed”?',
  },
  {
    about: 'a number that the chosen rule needs',
    file: `${second}/bodies.yaml`,
    from: 'quorum: { option: fixed-number, number: 3,',
    to: 'quorum: { option: fixed-number,',
    says: 'bodies › 3 › quorum lacks “number”; add “number:” with a whole number, 1 or more',
  },
  {
    about: 'a rule without its confidence',
    file: `${second}/clocks.yaml`,
    from: ', confidence: mem-low, note: A placeholder.',
    to: '',
    at: 'declaration-renewal',
    says: 'clocks › declaration-renewal lacks “confidence”; add “confidence:” with one of stated, published',
  },
]

for (const mistake of MISTAKES) {
  test(`the author of a pack is told of ${mistake.about}`, () => assertTold(mistake))
}

test('an edition without a folder is told of by the folder that is missing', () => {
  const to = "editions:\n  - { from: '2014-01-01', until: '2015-01-01', title: Draft, confidence: stated }\n"
  assert.deepEqual(whatIsSaidOf({ file: 'code.yaml', from: 'editions:\n', to }), [
    'editions/2014-01-01:1: the folder of this edition is not there; make the folder, or take the edition out of code.yaml',
  ])
})

test('a folder that is not in the list of editions is told of', () => {
  const from = "  - { from: '2015-01-01', until: '2016-07-01', title: First edition, confidence: stated }\n"
  const [message = ''] = whatIsSaidOf({ file: 'code.yaml', from, to: '' })
  assert.match(message, /editions\/2015-01-01 is not in the list of editions; add it with its dates, or remove it$/)
})

test('all mistakes are told at once, in the order of the files and lines', () => {
  const file = `${second}/bodies.yaml`
  const to = 'number: fixed, votes: 2, isChair: yes, '
  const messages = whatIsSaidOf({ file, from: 'number: fixed, votes: casting, isChair: true, ', to })
  assert.equal(messages.length, 2)
  assert.match(messages.join('\n'), /votes is “2”; it is to be 0, 1 or casting/)
  assert.match(messages.join('\n'), /isChair is “yes”; it is to be true or false/)
})

test('more mistakes than a few are all told', () => {
  const to = Array.from({ length: 20 }, (_, n) => `word${n}: x`).join('\n  ')
  const messages = whatIsSaidOf({ file: `${second}/procedure.yaml`, from: 'words:\n', to: `words:\n  ${to}\n` })
  assert.equal(messages.length, 20)
})

test('one mistake in a rule with options is told once', () => {
  const file = `${second}/bodies.yaml`
  assert.equal(whatIsSaidOf({ file, from: 'chairRequired: true,', to: 'chairRequired: maybe,' }).length, 1)
})

test('a folder without a pack is refused with what to do', () => {
  const verdict = loadPack(join(codes, 'nowhere'))
  assert.ok(!verdict.ok)
  assert.match(
    verdict.refusals[0]?.says ?? '',
    /nowhere\/code\.yaml:1: the file is not there; a code pack begins with code\.yaml/,
  )
})

test('the packs of a folder are those with a code.yaml', () => {
  assert.deepEqual(listPacks(join(codes, 'toy')), [])
  assert.ok(listPacks(codes).includes(join(codes, 'toy')))
})
