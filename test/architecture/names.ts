import { posix } from 'node:path'
import { placeOf } from './place.ts'
import { type Finding, isTestFile, type SourceFile } from './source-file.ts'

const BANNED = ['service', 'manager', 'helper', 'util', 'data', 'info', 'base']
const BANNED_LAST = new RegExp(`(?:^|-)(?:${BANNED.join('|')})s?$`)
const BANNED_END = new RegExp(`(?:^(?:${BANNED.join('|')})|${BANNED.map(capital).join('|')})s?$`)

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const DECLARATION = /^(?:export )?(?:abstract )?(?:class|type|interface) ([\w$]+)/gm

/** Names say what a thing is; these words say nothing. */
export function checkNames(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap(file => [...fileName(file), ...declared(file), ...act(file)])
}

function fileName({ path }: SourceFile): readonly Finding[] {
  const name = posix.basename(path).split('.')[0] ?? ''
  const says = wrongFileName(name)
  return says === undefined ? [] : [{ rule: 'name', file: path, line: 1, says }]
}

function wrongFileName(name: string): string | undefined {
  if (name === 'index' || name === 'types') return `no file is called ${name}; call it after what is in it`
  if (!KEBAB.test(name)) return `“${name}” is not in kebab-case; write small letters and hyphens`
  const banned = BANNED_LAST.exec(name)?.[0].replaceAll('-', '')
  return banned === undefined ? undefined : `“${banned}” says nothing; call the file after what is in it`
}

function declared({ path, text }: SourceFile): readonly Finding[] {
  return [...text.matchAll(DECLARATION)].flatMap(({ 1: name = '', index }) => {
    const banned = BANNED_END.exec(name)?.[0]
    if (banned === undefined) return []
    const line = text.slice(0, index).split('\n').length
    return [
      { rule: 'name', file: path, line, says: `${name} ends in “${banned}”, which says nothing; name what it is` },
    ]
  })
}

/** An act is one exported function in one file named for it. */
function act({ path, text }: SourceFile): readonly Finding[] {
  const place = placeOf(path)
  if (place.kind !== 'room' || place.layer !== 'act' || isTestFile(path)) return []
  const wanted = posix.basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const functions = [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(({ 1: name }) => name)
  if (functions.length === 1 && functions[0] === wanted) return []
  const has = functions.length === 0 ? 'none' : functions.join(', ')
  const says = `an act is one exported function named for its file, ${wanted}; this file has ${has}`
  return [{ rule: 'act', file: path, line: 1, says }]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
