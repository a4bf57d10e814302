import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalText, DEPTH_LIMIT, encodeCanonical, NotEncodable } from './canonical.ts'
import vectors from './vectors/canonical.json' with { type: 'json' }

for (const { name, json, utf8 } of vectors.values) {
  test(`${utf8 === undefined ? 'refused: ' : ''}${name}`, () => {
    const value: unknown = JSON.parse(json)
    if (utf8 === undefined) assert.throws(() => encodeCanonical(value), NotEncodable)
    else assert.equal(Buffer.from(encodeCanonical(value)).toString('hex'), utf8)
  })
}

for (const [ieee, text] of vectors.numbers) {
  test(`the double ${ieee} is ${text ?? 'refused'}`, () => {
    const number = Buffer.from(ieee ?? '', 'hex').readDoubleBE()
    if (text === null) assert.throws(() => canonicalText(number), NotEncodable)
    else assert.equal(canonicalText(number), text)
  })
}

const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 })

test('what is read back from the canonical form is what was written', () => {
  fc.assert(
    fc.property(json, value => {
      const bytes = encodeCanonical(value)
      assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)), withoutMinusNought(value))
    }),
  )
})

test('the canonical form of what was read back is the same bytes', () => {
  fc.assert(fc.property(json, value => canonicalText(JSON.parse(canonicalText(value))) === canonicalText(value)))
})

test('equal values are written alike, in whatever order their names stand', () => {
  fc.assert(
    fc.property(json, fc.infiniteStream(fc.nat()), (value, numbers) => {
      assert.equal(canonicalText(shuffled(value, numbers)), canonicalText(value))
    }),
  )
})

test('unequal values are written differently', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      const areEqual = fc.stringify(withoutMinusNought(sorted(a))) === fc.stringify(withoutMinusNought(sorted(b)))
      assert.equal(canonicalText(a) === canonicalText(b), areEqual)
    }),
  )
})

test('what JSON cannot say is refused, and the message says where it stands', () => {
  const refusals: readonly (readonly [unknown, string])[] = [
    [undefined, 'The value is undefined.'],
    [{ input: { votes: [1, undefined] } }, 'input.votes[1] is undefined.'],
    [{ a: Number.NaN }, 'a is NaN, which is no number in JSON.'],
    [[Number.NEGATIVE_INFINITY], '[0] is -Infinity, which is no number in JSON.'],
    [{ a: new Date(0) }, 'a is an object of a class.'],
    [new Map(), 'The value is an object of a class.'],
    [{ a: 1n }, 'a is a bigint.'],
    [{ a: () => 1 }, 'a is a function.'],
    [{ a: Symbol('b') }, 'a is a symbol.'],
    [Object.assign([], { length: 1 }), '[0] is undefined.'],
    [{ a: '\ud800' }, 'a holds half a surrogate pair, which UTF-8 cannot write.'],
  ]
  for (const [value, message] of refusals) assert.throws(() => canonicalText(value), { message })
})

test('an object without a prototype is as good as any', () => {
  assert.equal(canonicalText(Object.assign(Object.create(null), { a: 1 })), '{"a":1}')
})

test('a value that holds itself is refused as too deep', () => {
  const list: unknown[] = []
  list.push({ list })
  assert.throws(() => canonicalText(list), {
    message: `[0].list[0].list[0].list[0].list[0].list … lies deeper than ${DEPTH_LIMIT} levels.`,
  })
})

test('objects are counted like lists in the depth', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 0 : { a: deep(levels - 1) })
  assert.doesNotThrow(() => canonicalText(deep(DEPTH_LIMIT)))
  assert.throws(() => canonicalText(deep(DEPTH_LIMIT + 1)), NotEncodable)
})

function withoutMinusNought(value: unknown): unknown {
  return rebuilt(
    value,
    members => members,
    atom => (Object.is(atom, -0) ? 0 : atom),
  )
}

function sorted(value: unknown): unknown {
  return rebuilt(value, members => members.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function shuffled(value: unknown, numbers: fc.Stream<number>): unknown {
  const weigh = (): number => numbers.next().value ?? 0
  return rebuilt(value, members => {
    const weighed = members.map(member => ({ member, weight: weigh() }))
    return weighed.toSorted((a, b) => a.weight - b.weight).map(({ member }) => member)
  })
}

type Members = readonly (readonly [string, unknown])[]

/** The same value made anew. Names are defined, not assigned: `__proto__` is a name like others. */
function rebuilt(value: unknown, order: (members: Members) => Members, atom = (value: unknown) => value): unknown {
  if (Array.isArray(value)) return value.map(item => rebuilt(item, order, atom))
  if (typeof value !== 'object' || value === null) return atom(value)
  return Object.fromEntries(order(Object.entries(value)).map(([name, member]) => [name, rebuilt(member, order, atom)]))
}
