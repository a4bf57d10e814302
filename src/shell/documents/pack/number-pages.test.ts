import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Extent, numberPages } from './number-pages.ts'
import type { PackEntry } from './pack-part.ts'
import { compareLabels, readLabel, writeLabel } from './page-label.ts'

test('the pages of a first issue count through all its parts', () => {
  assert.deepEqual(numbersOf(issue([], 'front 2', 'trains 3', 'bricks 1')), {
    front: '1-2',
    trains: '3-5',
    bricks: '6-6',
  })
})

test('a late paper in the middle takes letters after the paper before it, and moves nobody', () => {
  const first = issue([], 'front 1', 'trains 3', 'bricks 2')
  const second = issue(first, 'front 1', 'trains 3', 'dolls 2', 'bricks 2')
  assert.deepEqual(numbersOf(second), { front: '1-1', trains: '2-4', dolls: '4a-4b', bricks: '5-6' })
  const third = issue(second, 'front 1', 'trains 3', 'kites 1', 'dolls 2', 'bricks 2')
  assert.equal(numbersOf(third)['kites'], '4c-4c')
})

test('a late paper at the end counts on', () => {
  const first = issue([], 'front 1', 'trains 3')
  assert.deepEqual(numbersOf(issue(first, 'front 1', 'trains 3', 'dolls 2')), {
    front: '1-1',
    trains: '2-4',
    dolls: '5-6',
  })
})

test('a replaced paper that has grown takes letters, or points where the letters are another’s', () => {
  const first = issue([], 'front 1', 'trains 3', 'bricks 2')
  const grown = issue(first, 'front 1', 'trains 5', 'bricks 2')
  assert.deepEqual(labelsOf('trains', grown), ['2', '3', '4', '4a', '4b'])
  const between = issue(grown, 'front 1', 'trains 5', 'dolls 1', 'bricks 2')
  const again = issue(between, 'front 1', 'trains 7', 'dolls 1', 'bricks 2')
  assert.deepEqual(labelsOf('trains', again), ['2', '3', '4', '4a', '4b', '4b.1', '4b.2'])
  assert.deepEqual(labelsOf('dolls', again), ['4c'])
})

test('the last paper of a pack counts on when it grows', () => {
  const first = issue([], 'front 1', 'trains 2')
  assert.deepEqual(labelsOf('trains', issue(first, 'front 1', 'trains 3')), ['2', '3', '4'])
})

test('the numbers of a paper that was withdrawn, or shortened, are not given to another', () => {
  const first = issue([], 'front 1', 'trains 3', 'bricks 3')
  const second = issue(first, 'front 1', 'trains 3', 'bricks 1', 'dolls 1')
  assert.equal(numbersOf(second)['dolls'], '8-8')
  const third = issue(second, 'front 1', 'trains 3', 'kites 1')
  assert.equal(numbersOf(third)['kites'], '9-9')
})

test('after 26 pages the letters double', () => {
  const first = issue([], 'front 1', 'trains 1', 'bricks 1')
  const labels = labelsOf('dolls', issue(first, 'front 1', 'trains 1', 'dolls 28', 'bricks 1'))
  assert.deepEqual(labels.slice(25), ['2z', '2aa', '2ab'])
})

test('a number that nobody wrote is a fault', () => {
  assert.throws(() => readLabel('12A'), RangeError)
  assert.throws(() => readLabel(''), RangeError)
})

test('however a pack changes, its pages have numbers of their own, in order, and nobody else’s old ones', () => {
  const parts = fc.uniqueArray(
    fc.record({ key: fc.constantFrom(...'abcdefgh'), pages: fc.integer({ min: 1, max: 30 }) }),
    {
      selector: ({ key }) => key,
    },
  )
  const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), parts), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(history, issues => {
      let previous: readonly Issued[] = []
      const owners = new Map<string, string>()
      for (const [front, rest] of issues) {
        const extents = [{ key: 'front', pages: front }, ...rest]
        const current = issueOf(extents, previous)
        checkTogether(current, extents)
        for (const { key, pages } of extents)
          checkPart(key, pages, labelsOf(key, current), owners, labelsOf(key, previous))
        previous = current
      }
    }),
    { numRuns: 300 },
  )
})

/** Every page has a label; labels rise; they had no other owner; and those that the part had before come first. */
function checkPart(
  key: string,
  pages: number,
  labels: readonly string[],
  owners: Map<string, string>,
  before: readonly string[],
): void {
  assert.equal(labels.length, pages)
  const common = Math.min(labels.length, before.length)
  assert.deepEqual(labels.slice(0, common), before.slice(0, common))
  labels.forEach((label, index) => {
    assert.equal(owners.get(label) ?? key, key, `${label} was another’s`)
    owners.set(label, key)
    const next = labels[index + 1]
    if (next !== undefined) assert.ok(compareLabels(readLabel(label), readLabel(next)) < 0)
  })
}

/** Sorted by their labels, the pages of each part stay together. */
function checkTogether(issued: readonly Issued[], extents: readonly Extent[]): void {
  const inIssue = issued.filter(({ key }) => extents.some(extent => extent.key === key))
  const pages = inIssue.flatMap(({ key, labels }) => labels.map(label => ({ key, label: readLabel(label) })))
  const keys = pages.toSorted((a, b) => compareLabels(a.label, b.label)).map(({ key }) => key)
  assert.equal(keys.filter((key, index) => key !== keys[index - 1]).length, inIssue.length)
}

type Issued = PackEntry & Readonly<{ labels: readonly string[] }>

function issue(previous: readonly Issued[], ...parts: readonly string[]): readonly Issued[] {
  return issueOf(
    parts.map(part => ({ key: part.split(' ')[0] ?? '', pages: Number(part.split(' ')[1]) })),
    previous,
  )
}

/** The contents of an issue, with what was withdrawn, as the pack hands them on. */
function issueOf(extents: readonly Extent[], previous: readonly Issued[]): readonly Issued[] {
  const current = [...numberPages(extents, previous)].map(([key, { labels, reservedTo }]): Issued => {
    const written = labels.map(writeLabel)
    const [firstPage = '', lastPage = ''] = [written[0], written.at(-1)]
    return {
      key,
      title: key,
      fingerprint: '',
      firstPage,
      lastPage,
      reservedTo: writeLabel(reservedTo),
      labels: written,
    }
  })
  return [...current, ...previous.filter(({ key }) => !extents.some(extent => extent.key === key))]
}

function numbersOf(issued: readonly Issued[]): Readonly<Record<string, string>> {
  return Object.fromEntries(issued.map(({ key, firstPage, lastPage }) => [key, `${firstPage}-${lastPage}`]))
}

function labelsOf(key: string, issued: readonly Issued[]): readonly string[] {
  return issued.find(entry => entry.key === key)?.labels ?? []
}
