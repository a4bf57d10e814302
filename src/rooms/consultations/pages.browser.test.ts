import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PHONE, withoutScripts } from '../../../test/browser.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { issueConsultation } from '../modifications/door.ts'
import { collateResponses, publishResponses, respond } from './door.ts'

const { world, atState } = await openModificationsWorld()
let visitors: Visitors<CouncilKey>
before(async () => {
  visitors = await openVisitors(world, as => signInAs(world, as))
  for (const reference of ['RC501', 'RC502']) {
    await atState(reference, 'before-rules-panel')
    const asked = {
      modification: reference,
      kind: 'asking-around',
      purpose: 'To find out.',
      questions: ['Which colour?'],
    }
    got(await issueConsultation(await contextAs(world, 'secretary'), asked))
  }
  const answers = [
    { question: 'agree', text: 'Yes.' },
    { question: 'cost', text: 'Ten pounds.' },
  ]
  const given = { stances: [{ solution: 'original', stance: 'approve' as const }], effects: [], answers }
  const response = { consultation: 'RC502/AA1', ...given, confidential: ['cost'], isAnonymous: true }
  got(await respond(await contextAs(world, 'contact'), response))
  world.clock.now = '2016-12-12T17:00:00.000Z'
  const consultation = 'RC502/AA1'
  got(await collateResponses(await contextAs(world, 'secretary'), { consultation, summary: 'One spoke.' }))
  got(await publishResponses(await contextAs(world, 'secretary'), { consultation }))
  world.clock.now = '2016-12-06T09:00:00.000Z'
})
after(async () => {
  await visitors.close()
  await world.close()
})

test('the pages of consultations can be used with assistive technology, and on a phone', async () => {
  await visitors.checkAll([
    ['/consultations'],
    ['/consultations/RC501/AA1'],
    ['/consultations/RC501/AA1', 'secretary'],
    ['/consultations/RC501/AA1/response', 'contact'],
    ['/consultations/RC501/AA1/response', 'secretary'],
    ['/consultations/RC502/AA1'],
    ['/consultations/RC502/AA1', 'contact'],
    ['/modifications/RC501', 'secretary'],
  ])
})

test('a party responds without scripts, and changes what it said', async () => {
  const page = await withoutScripts(await visitors.open('/consultations', 'contact', PHONE))
  for (const text of ['We like kites.', 'We love kites.']) {
    await page.goto(`${visitors.origin}/consultations/RC501/AA1/response`)
    await page.getByLabel('Original').selectOption('approve')
    await page.getByLabel('Why').first().fill(text)
    await page.getByRole('button', { name: 'Send the response' }).click()
    assert.match(await page.locator('main').innerText(), new RegExp(text))
  }
  await page.context().close()
})
