import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/** Another organisation's directory on this machine: OpenID Connect as it is, with anybody's name for a password. */
export type DirectoryServer = Readonly<{ issuer: string; client: string; secret: string; close: () => Promise<void> }>

const CLIENT = 'witan'
const SECRET = 'a secret between the two of them'

/** `returnTo` is where it sends people back to. */
export async function openDirectory(returnTo: string): Promise<DirectoryServer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const issuer = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [returnTo] }],
    pkce: { required: () => true },
    cookies: { keys: ['for tests'] },
  })
  const answer = provider.callback()
  server.on('request', (request, reply) => void answer(request, reply))
  return {
    issuer,
    client: CLIENT,
    secret: SECRET,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

/** Goes through the pages of the directory as somebody of that name, and answers the address to which it sends one back. */
export async function signOnAs(name: string, from: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = from
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12; step++) {
    if (url.startsWith(returnTo)) return new URL(url)
    const reply = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: form }),
    })
    for (const set of reply.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(key, value)
    }
    const location = reply.headers.get('location')
    const page = await reply.text()
    form = location === null ? formOn(page, name) : undefined
    url = location === null ? new URL(actionOn(page), url).href : new URL(location, url).href
  }
  throw new Error(`the directory did not come to an end: ${url}`)
}

function actionOn(page: string): string {
  return /action="([^"]+)"/.exec(page)?.[1] ?? ''
}

function formOn(page: string, name: string): URLSearchParams {
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return new URLSearchParams(prompt === 'login' ? { prompt, login: name, password: 'anything' } : { prompt })
}
