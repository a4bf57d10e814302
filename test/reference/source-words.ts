import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** A function of the source, with what the comment above it says first. */
export type Told = Readonly<{ name: string; path: string; says: string | undefined; text: string }>

/** Finds a function by the name that it has in a file: one of its own, or one that it imports. */
export type SourceWords = Readonly<{ find: (name: string, path: string) => Told | undefined }>

const root = join(import.meta.dirname, '../..')

type Known = Readonly<{ own: ReadonlyMap<string, Told>; taken: ReadonlyMap<string, Taken> }>
type Taken = Readonly<{ from: string; name: string }>

export function readSourceWords(): SourceWords {
  const files = new Map(['src/rooms', 'src/shell'].flatMap(filesIn).map(path => [path, read(path)]))
  const find = (name: string, path: string): Told | undefined => {
    const file = files.get(path)
    const taken = file?.taken.get(name)
    return file?.own.get(name) ?? (taken === undefined ? undefined : find(taken.name, taken.from))
  }
  return { find }
}

/** The acts that what is written in a file comes to: those it names itself, and those that a function does which it calls. */
export function actsBehind(words: SourceWords, text: string, path: string, depth = 3): readonly Told[] {
  const names = new Set([...text.matchAll(/(?<![.\w'])[a-z]\w*/g)].map(([name]) => name))
  const called = [...names].map(name => words.find(name, path)).filter(told => told !== undefined)
  const acts = called.filter(told => told.path.includes('/acts/'))
  if (acts.length > 0 || depth === 0) return acts
  const others = called.filter(told => told.path.startsWith('src/rooms/') && told.text !== text)
  return others.flatMap(told => actsBehind(words, told.text, told.path, depth - 1))
}

/** `showBody` -> `show body`. */
export function nameInWords(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('fixtures'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}

function read(path: string): Known {
  const text = readFileSync(join(root, path), 'utf8')
  return {
    own: new Map(functionsIn(path, text).map(told => [told.name, told])),
    taken: new Map(takenIn(path, text)),
  }
}

const FUNCTION = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^(?:export )?(?:async )?function (\w+)/gm

function functionsIn(path: string, text: string): readonly Told[] {
  const found = [...text.matchAll(FUNCTION)]
  return found.map(({ 1: comment, 2: name = '', index }, n) => {
    const own = text.slice(index, found[n + 1]?.index)
    return {
      name,
      path,
      says: firstSentence(comment),
      text: own.slice(own.indexOf(`function ${name}`) + 9 + name.length),
    }
  })
}

function takenIn(path: string, text: string): readonly (readonly [string, Taken])[] {
  return [...text.matchAll(/^(?:import|export) \{([^}]*)\} from '(\.[^']+)'/gm)].flatMap(
    ([, names = '', from = '']) => {
      return names.split(',').flatMap(one => {
        const [, name, as] = /^\s*(?!type )(\w+)(?: as (\w+))?\s*$/.exec(one) ?? []
        return name === undefined ? [] : [[as ?? name, { from: posix.join(posix.dirname(path), from), name }] as const]
      })
    },
  )
}

function firstSentence(comment: string | undefined): string | undefined {
  const lines = comment?.split('\n').map(line => line.replace(/^\s*\*? ?/, '').trim()) ?? []
  const paragraph = lines.join('\n').trim().split('\n\n')[0]?.replaceAll('\n', ' ') ?? ''
  const [sentence = ''] = paragraph.split(/(?<=[.;:])\s/)
  return sentence === '' ? undefined : sentence.replace(/[.;:]$/, '')
}
