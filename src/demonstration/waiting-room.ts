import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../shell/house.ts'
import { html, type Html } from '../shell/views/html.ts'
import { layout } from '../shell/views/layout.ts'
import { wantsData } from '../shell/web/reply.ts'
import { dayInWords, partInWords, type SettingUp } from './setting-up.ts'

const SECONDS_BETWEEN = '2'

/** While the demonstration is being set up, every address answers how far that has come, and asks to be asked again. */
export function keepWaiting(server: FastifyInstance, { pack }: Pick<House, 'pack'>, setting: SettingUp): void {
  server.addHook('onRequest', async (request, reply) => {
    if (setting.state === 'ready' || request.url.startsWith('/assets/')) return
    await tellTo(request, reply, pack.code.title, setting)
  })
}

async function tellTo(
  request: FastifyRequest,
  reply: FastifyReply,
  codeTitle: string,
  setting: SettingUp,
): Promise<void> {
  const isFailed = setting.state === 'failed'
  reply.code(503).header('cache-control', 'no-store')
  if (!isFailed) reply.header('retry-after', SECONDS_BETWEEN)
  if (wantsData(request)) {
    const problem = { type: 'about:blank', title: titleOf(setting), status: 503 }
    await reply.type('application/problem+json').send(JSON.stringify(problem))
    return
  }
  // A browser that is told this by the server does the same as for a page that says it in its head.
  if (!isFailed && request.method === 'GET') reply.header('refresh', SECONDS_BETWEEN)
  const main = isFailed ? failure(setting) : progress(setting)
  await reply
    .type('text/html; charset=utf-8')
    .send(layout({ title: titleOf(setting), codeTitle, navigation: [], width: 'two-thirds', main }))
}

function titleOf({ state }: SettingUp): string {
  return state === 'failed' ? 'The demonstration could not be set up' : 'The demonstration is being set up'
}

function progress(setting: SettingUp): Html {
  const { told } = setting
  return html`
    <h1 class="govuk-heading-l">${titleOf(setting)}</h1>
    <p class="govuk-body-l">This happens once, and takes less than a minute. This page comes back by itself.</p>
    ${
      told !== undefined &&
      html`<p class="govuk-body"><label for="way">${dayInWords(told)}: ${partInWords(told)}</label></p>
      <progress class="witan-way" id="way" max="${String(told.of)}" value="${String(told.step)}">${String(Math.floor((told.step * 100) / told.of))}%</progress>`
    }
    <p class="govuk-body">The record of the demonstration is made by the same acts as any other: parties are entered, seats filled, meetings called, papers handed in and issued, each at its moment.</p>`
}

function failure(setting: SettingUp): Html {
  return html`
    <h1 class="govuk-heading-l">${titleOf(setting)}</h1>
    <p class="govuk-body-l">${setting.why}</p>
    <p class="govuk-body">Stop the server and start it again: it begins anew. If it fails again, the files of the demonstration need to be put right.</p>`
}
