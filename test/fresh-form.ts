import type { LightMyRequestResponse } from 'fastify'
import type { World } from './world.ts'

type Fields = Readonly<Record<string, unknown>>

export type Sending = Readonly<{
  url: string
  fields: Fields
  headers: Readonly<Record<string, string>>
  cookies: Readonly<Record<string, string>>
  /** How the fields are written; as JSON if nothing is said. */
  write?: (fields: Fields) => Written | Promise<Written>
}>

export type Written = Readonly<{ payload: string | Buffer; type: string }>

const WITHOUT_VERSION = /does not say from which version it was made/

/**
 * Sends a form as a browser does that has just loaded its page: with the version that stands in it, where it has one and the test says no other.
 * It is read from the page that comes back where it was wanting.
 */
export async function sendFresh({ server }: World, sending: Sending): Promise<LightMyRequestResponse> {
  const { url, fields, headers, cookies, write = asJson } = sending
  const send = async (more: Fields, over: Readonly<Record<string, string>> = {}) => {
    const { payload, type } = await write({ ...fields, ...more })
    return await server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type, ...headers, ...over },
      cookies: { ...cookies },
      payload,
    })
  }
  const first = await send({})
  if (Object.hasOwn(fields, '_version') || !WITHOUT_VERSION.test(first.body)) return first
  const page = String(first.headers['content-type']).includes('html') ? first : await send({}, { accept: 'text/html' })
  const version = versionOn(page.body, url)
  return version === undefined ? first : await send({ _version: version })
}

function asJson(fields: Fields): Written {
  return { payload: JSON.stringify(fields), type: 'application/json' }
}

/** The version in the form with this address, or in that of the button which has it. */
function versionOn(body: string, url: string): string | undefined {
  const forms = body.split('<form').slice(1)
  const own =
    forms.find(form => form.split('</form>')[0]?.includes(`action="${url}"`)) ?? formOfButton(body, forms, url)
  return /name="_version" value="(\d+)"/.exec(own?.split('</form>')[0] ?? '')?.[1]
}

function formOfButton(body: string, forms: readonly string[], url: string): string | undefined {
  const button = body.split('<button').find(one => one.split('>')[0]?.includes(` formaction="${url}"`))
  const id = /\sform="([^"]+)"/.exec(button ?? '')?.[1]
  return id === undefined ? undefined : forms.find(form => form.split('>')[0]?.includes(` id="${id}"`))
}
