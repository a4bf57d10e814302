import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { withoutForeignBrand } from './foreign-brand.ts'

/** A file that pages need. Its path changes with its content, so it may be kept for ever. */
export type Asset = Readonly<{ path: string; contentType: string; body: Uint8Array }>

/** All files that pages need. They are read when the first is asked for, and kept. */
export function listAssets(): readonly Asset[] {
  return [...loadAssets().values()]
}

/** Where a file stands, by its name: `witan.css`. Throws an Error if there is no such file. */
export function assetPath(name: string): string {
  const asset = loadAssets().get(name)
  if (asset === undefined) throw new Error(`There is no asset ${name}`)
  return asset.path
}

const require = createRequire(import.meta.url)
const GOVUK = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk')
const MOJ = join(dirname(require.resolve('@ministryofjustice/frontend/package.json')), 'moj')
const PASSKEYS = join(dirname(require.resolve('@simplewebauthn/browser')), '../dist/bundle')
const OWN = join(import.meta.dirname, 'assets')

// In this order: what is printed comes last, to prevail.
const LOOK: readonly string[] = ['page', 'banners', 'components', 'tables', 'print']

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

let loaded: ReadonlyMap<string, Asset> | undefined

function loadAssets(): ReadonlyMap<string, Asset> {
  loaded ??= readAssets()
  return loaded
}

function readAssets(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  const add = (name: string, text: string): string => {
    const asset = assetOf(name, text)
    assets.set(name, asset)
    return asset.path
  }
  const imageAt = (url: string): string => {
    const name = basename(url)
    return assets.get(name)?.path ?? add(name, readFileSync(join(MOJ, url), 'utf8'))
  }
  add('witan.svg', readOwn('witan.svg'))
  add('govuk.css', withoutForeignBrand(readFileSync(join(GOVUK, 'govuk-frontend.min.css'), 'utf8'), imageAt))
  add('moj.css', withoutForeignBrand(readFileSync(join(MOJ, 'moj-frontend.min.css'), 'utf8'), imageAt))
  add('witan.css', LOOK.map(part => readOwn(`look/${part}.css`)).join('\n'))
  const govuk = add('govuk-frontend.js', withoutMap(readFileSync(join(GOVUK, 'govuk-frontend.min.js'), 'utf8')))
  add('witan.js', readOwn('witan.js').replace('./govuk-frontend.js', govuk))
  const passkeys = add('simplewebauthn.js', readFileSync(join(PASSKEYS, 'index.umd.min.js'), 'utf8'))
  add('passkey.js', readOwn('passkey.js').replace('./simplewebauthn.js', passkeys))
  return assets
}

function assetOf(name: string, text: string): Asset {
  const body = new TextEncoder().encode(text)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const extension = extname(name)
  const contentType = TYPES[extension]
  if (contentType === undefined) throw new Error(`No content type is known for ${name}`)
  return { path: `/assets/${basename(name, extension)}-${hash}${extension}`, contentType, body }
}

function readOwn(name: string): string {
  return readFileSync(join(OWN, name), 'utf8')
}

/** Without the address of a map that is not served. */
function withoutMap(script: string): string {
  return script.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n')
}
