import { granted, refused, type Verdict } from '../verdict.ts'
import { CHECKPOINT_FIELDS, type Checkpoint } from './checkpoint.ts'
import { isObject, misshapeOf } from './shape.ts'

/**
 * Four lines to print on a page. Long words stand in groups of eight, for people who compare by eye and so that no line can
 * run off a narrow page, where a PDF reader would lose it.
 */
export function formatCheckpoint({ origin, size, root, at, key, signature }: Checkpoint): string {
  return [
    `Witan checkpoint of ${origin}: ${size} ${size === 1 ? 'act' : 'acts'} at ${at.slice(0, 10)} ${at.slice(11, -1)} UTC`,
    `root ${inGroups(root)}`,
    `key ${inGroups(key)}`,
    `signature ${inGroups(signature)}`,
  ].join('\n')
}

/** Reads one checkpoint back; see parseCheckpoints. */
export function parseCheckpoint(text: string): Verdict<Checkpoint> {
  const all = parseCheckpoints(text)
  if (!all.ok) return all
  const [checkpoint, second] = all.value
  if (checkpoint === undefined || second !== undefined) return no('There is more than one checkpoint here. Give one.')
  return granted(checkpoint)
}

/**
 * Reads every checkpoint in a text, at least one: as printed, with anything before and after it, as it comes out of a PDF or a
 * mail: other line breaks and spaces, hyphens at the ends of lines, ligatures, quotation marks of a reply; or as JSON, one on
 * a line, as in an export.
 */
export function parseCheckpoints(text: string): Verdict<readonly Checkpoint[]> {
  const found = text.trimStart().startsWith('{') ? candidatesInJson(text) : candidatesInPrint(text)
  if (found.length === 0) {
    return no(
      'There is no checkpoint here. It begins “Witan checkpoint of” and ends with its signature: copy all four lines.',
    )
  }
  const misshape = found
    .map(one => misshapeOf(one, 'the checkpoint', CHECKPOINT_FIELDS))
    .find(says => says !== undefined)
  if (misshape !== undefined) return no(`The checkpoint is not complete: ${misshape}. Copy all four lines again.`)
  // misshapeOf has looked at every field of each.
  return granted(found as readonly Checkpoint[])
}

function inGroups(word: string): string {
  return word.replace(/.{8}(?=.)/g, '$& ')
}

function candidatesInJson(text: string): readonly unknown[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.map(jsonIn).filter(value => value === undefined || (isObject(value) && 'signature' in value))
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function candidatesInPrint(text: string): readonly unknown[] {
  const pieces = withoutDressing(text)
    .split(/witan\s+check-?\s*point\s+of\s/i)
    .slice(1)
  return pieces.map(piece => candidateAtStart(piece.slice(0, 1000))).filter(candidate => candidate !== undefined)
}

/** Ligatures become letters; invisible characters and the marks of a quoted mail go. */
function withoutDressing(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^[ \t]*(>[ \t]*)+/gm, '')
}

/** Prose that only mentions a checkpoint has not these labels in this order, and is none. */
function candidateAtStart(piece: string): unknown {
  const origin = /^([^]{1,150}?)\s*:[\s\d]+acts?\s*at\s*\d[-\s\d:.]+u\s*t\s*c/i.exec(piece)?.[1]
  // Neither hexadecimal nor base64 has a hyphen, and a date can do without: each may stem from the end of a line.
  const match = /:(\d+)acts?at(\d{8})([\d:.]+)utcroot(.*?)key(.*?)signature(.*)/i.exec(piece.replace(/[-\s]/g, ''))
  if (origin === undefined || match === null) return undefined
  const [, size = '', day = '', time = '', root = '', key = '', rest = ''] = match
  return {
    origin: onOneLine(origin),
    size: Number(size),
    root: root.toLowerCase(),
    at: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time}Z`,
    key: key.toLowerCase(),
    signature: rest.match(/^.{86}==/)?.[0] ?? rest.slice(0, 20),
  }
}

/** A hyphen in a name at the end of a line joins; any other break is a space. */
function onOneLine(name: string): string {
  return name
    .replace(/(?<=\p{L})-[ \t]*\n\s*/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function no(says: string): Verdict<never> {
  return refused({ reason: 'not-a-checkpoint', says })
}
