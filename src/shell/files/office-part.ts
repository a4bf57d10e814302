import { posix } from 'node:path'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Limits } from './limits.ts'
import { attributeOf, elementsOf, parseXml, type XmlElement } from './xml.ts'
import { damaged } from './zip-directory.ts'
import { type Archive, openArchive, unpack } from './zip-guard.ts'

/** A part of an office document and the parts that it refers to. */
export type Part = Readonly<{ name: string; root: XmlElement; related: readonly Relation[] }>

/** The last word of a relationship's type (`header`, `worksheet`), and where it leads within the archive. */
export type Relation = Readonly<{ id: string; type: string; target: string }>

export type OfficeFile = Readonly<{ main: Part; part: (name: string) => Verdict<Part> }>

/** Opens an office document at its main part, by the relationships of the package (ECMA-376 part 2, section 6.5). */
export function openOfficeFile(bytes: Uint8Array, limits: Limits): Verdict<OfficeFile> {
  const archive = openArchive(bytes, limits)
  if (!archive.ok) return archive
  const part = (name: string) => readPart(archive.value, name, limits)
  const relations = readRelations(archive.value, '', limits)
  const target = relations.find(({ type }) => type === 'officeDocument')?.target
  const main = target === undefined ? damaged() : part(target)
  return main.ok ? granted({ main: main.value, part }) : main
}

/** The parts of that type which this part refers to, each once; one that cannot be read is passed over. */
export function relatedParts({ part }: OfficeFile, from: Part, type: string): readonly Part[] {
  const targets = new Set(from.related.filter(relation => relation.type === type).map(({ target }) => target))
  return [...targets].flatMap(target => {
    const read = part(target)
    return read.ok ? [read.value] : []
  })
}

function readPart(archive: Archive, name: string, limits: Limits): Verdict<Part> {
  const root = readXml(archive, name, limits)
  return root.ok ? granted({ name, root: root.value, related: readRelations(archive, name, limits) }) : root
}

function readXml(archive: Archive, name: string, limits: Limits): Verdict<XmlElement> {
  const bytes = unpack(archive, name)
  if (bytes === undefined) return damaged()
  return bytes.ok ? parseXml(new TextDecoder().decode(bytes.value), limits.xmlElements) : bytes
}

function readRelations(archive: Archive, of: string, limits: Limits): readonly Relation[] {
  const xml = readXml(archive, posix.join(posix.dirname(of), '_rels', `${posix.basename(of)}.rels`), limits)
  if (!xml.ok) return []
  return elementsOf(xml.value).flatMap(relation => {
    if (attributeOf(relation, 'TargetMode') === 'External') return []
    const target = posix.join('/', posix.dirname(of), attributeOf(relation, 'Target') ?? '')
    const absolute = attributeOf(relation, 'Target')?.startsWith('/') ? attributeOf(relation, 'Target') : target
    const type = attributeOf(relation, 'Type')?.split('/').at(-1) ?? ''
    return [{ id: attributeOf(relation, 'Id') ?? '', type, target: absolute?.slice(1) ?? '' }]
  })
}
