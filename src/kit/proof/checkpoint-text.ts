import { granted, refused, type Verdict } from '../verdict.ts'
import { CHECKPOINT_FIELDS, type Checkpoint } from './checkpoint.ts'
import { isObject, misshapeOf } from './shape.ts'

/** Four lines to print on a page. What is hexadecimal stands in groups of eight, for people who compare by eye. */
export function formatCheckpoint({ origin, size, root, at, key, signature }: Checkpoint): string {
  return [
    `Witan checkpoint of ${origin}: ${size} ${size === 1 ? 'act' : 'acts'} at ${at}`,
    `root ${inGroups(root)}`,
    `key ${inGroups(key)}`,
    `signature ${signature}`,
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

function inGroups(digits: string): string {
  return digits.replace(/.{8}(?=.)/g, '$& ')
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
  const origin = /^([^]{1,150}?)\s*:[\s\d]+acts?\s*at\s/i.exec(piece)?.[1]
  const match = /:(\d+)acts?at([-\dt:.]+z)root(.*?)key(.*?)signature(.*)/i.exec(piece.replace(/\s/g, ''))
  if (origin === undefined || match === null) return undefined
  const [, size = '', at = '', root = '', key = '', rest = ''] = match
  return {
    origin: onOneLine(origin),
    size: Number(size),
    root: withoutHyphens(root).toLowerCase(),
    at: at.toUpperCase(),
    key: withoutHyphens(key).toLowerCase(),
    signature: withoutHyphens(rest).match(/^.{86}==/)?.[0] ?? rest.slice(0, 20),
  }
}

/** A hyphen in a name at the end of a line joins; any other break is a space. */
function onOneLine(name: string): string {
  return name
    .replace(/(?<=\p{L})-[ \t]*\n\s*/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Neither hexadecimal nor base64 has a hyphen: what is there was put in where a line was broken. */
function withoutHyphens(digits: string): string {
  return digits.replaceAll('-', '')
}

function no(says: string): Verdict<never> {
  return refused({ reason: 'not-a-checkpoint', says })
}
