import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { HOUSE_FAMILY, readFonts } from './fonts.ts'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** What we use of the compiler; the package of one platform brings no types. */
type Compiler = Readonly<{
  pdf: (
    source: Readonly<{ mainFilePath: string; inputs: Readonly<Record<string, string>> }>,
    options: Readonly<{ pdfStandard?: string; pdfTags?: boolean; creationTimestamp?: number }>,
  ) => Uint8Array
  mapShadow: (path: string, bytes: Uint8Array) => void
  unmapShadow: (path: string) => void
  evictCache: (maxAge: number) => void
}>

type Library = Readonly<{ NodeCompiler: Readonly<{ create: (options: unknown) => Compiler }> }>

/** By what name a template finds the picture that it was given. */
const PICTURE = 'picture'

/** How many prints ago a laid-out part may have been used last before it is forgotten. */
const KEPT_PRINTS = 4

let compiler: Compiler | undefined

/**
 * Prints one of the `.typ` files beside this one with these values as its `sys.inputs`, and a picture if it takes one. Blocks while it works.
 * Throws if this computer's platform has no Typst, or if the text has a character that none of our fonts has.
 */
export function typeset(
  file: string,
  inputs: Readonly<Record<string, string>>,
  options: Parameters<Compiler['pdf']>[1],
  picture?: Uint8Array,
): Uint8Array {
  compiler ??= loadTypst().NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: readFonts() }] })
  try {
    if (picture !== undefined) compiler.mapShadow(`${FOLDER}${PICTURE}`, picture)
    return compiler.pdf({ mainFilePath: FOLDER + file, inputs: { ...inputs, family: HOUSE_FAMILY } }, options)
  } catch (cause) {
    throw new Error(`The document could not be printed: ${messageOf(cause)}`, { cause })
  } finally {
    if (picture !== undefined) compiler.unmapShadow(`${FOLDER}${PICTURE}`)
    compiler.evictCache(KEPT_PRINTS)
  }
}

/** The compiler writes what is wrong in one of two places. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message !== '' || !('code' in error) ? error.message : String(error.code)
}

/** Throws, with what to do, if the package is not there or is for another platform. */
export function loadTypst(name: string = PACKAGE): Library {
  try {
    return createRequire(import.meta.url)(name)
  } catch (cause) {
    const here = `${process.platform}-${process.arch}`
    throw new Error(
      `PDF cannot be printed on ${here}: the package ${name} is not installed or does not run here. ` +
        'On Linux for x64 with glibc run "npm ci" without --omit=optional; elsewhere run Witan in a Linux x64 container.',
      { cause },
    )
  }
}
