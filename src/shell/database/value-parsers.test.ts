import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VALUE_PARSERS } from './connection.ts'

const instant = (text: string) => VALUE_PARSERS[1184]?.(text)

test('an instant arrives as ISO text in UTC with milliseconds, from whatever zone and however fine it was written', () => {
  for (const [written, read] of [
    ['2016-12-09 09:50:00+00', '2016-12-09T09:50:00.000Z'],
    ['2016-12-09 09:50:00.5+00', '2016-12-09T09:50:00.500Z'],
    ['2016-12-09 09:50:00.123987+00', '2016-12-09T09:50:00.123Z'],
    ['2017-06-29 10:00:00.25+01', '2017-06-29T09:00:00.250Z'],
    ['2017-06-29 14:30:00+05:30', '2017-06-29T09:00:00.000Z'],
  ] as const)
    assert.equal(instant(written), read, written)
})
