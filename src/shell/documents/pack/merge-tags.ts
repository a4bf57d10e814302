import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib'
import type { CopiedPart } from './copy-pages.ts'
import { treeEntries } from './destinations.ts'
import { compareIds, elementsBelow, listOf, renameIds } from './tag-elements.ts'

/**
 * Joins the tags of all parts into one structure tree, so that a screen reader finds headings, lists and tables in the pack
 * (ISO 32000-1, 14.7). Parts that came without tags have none.
 */
export function mergeTags(pack: PDFDocument, parts: readonly CopiedPart[]): void {
  const { context } = pack
  const top = context.register(context.obj({ Type: 'StructElem', S: 'Document' }))
  const tagged = parts.filter(({ source }) => source.catalog.lookup(ROOT) instanceof PDFDict)
  if (tagged.length === 0) return
  const roles = context.obj({})
  const numbers: [number, PDFObject][] = []
  const kids = tagged.flatMap((part, index) => {
    const tree = part.source.catalog.lookup(ROOT, PDFDict)
    addRoles(roles, part, tree)
    const adopted = adoptKids(pack, part, tree, top, `${index + 1}.`)
    numbers.push(...moveNumbers(pack, part, tree, (numbers.at(-1)?.[0] ?? -1) + 1))
    return adopted
  })
  const ids = elementsBelow(context, kids).flatMap(({ id, reference }) => (id === undefined ? [] : [{ id, reference }]))
  const root = context.register(
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: { Nums: numbers.flat() },
      ParentTreeNextKey: (numbers.at(-1)?.[0] ?? -1) + 1,
      RoleMap: roles,
      IDTree: { Names: ids.toSorted(compareIds).flatMap(({ id, reference }) => [id, reference]) },
    }),
  )
  context.lookup(top, PDFDict).set(name('P'), root)
  context.lookup(top, PDFDict).set(name('K'), context.obj(kids))
  pack.catalog.set(ROOT, root)
  pack.catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
}

const name = PDFName.of
const ROOT = name('StructTreeRoot')

function addRoles(roles: PDFDict, { source, copier }: CopiedPart, tree: PDFDict): void {
  const own = source.context.lookup(tree.get(name('RoleMap')))
  if (!(own instanceof PDFDict)) return
  for (const [key, value] of own.entries()) if (!roles.has(key)) roles.set(key, copier.copy(value))
}

/** The elements at the top of a part, below the one at the top of the pack. */
function adoptKids(pack: PDFDocument, part: CopiedPart, tree: PDFDict, top: PDFRef, prefix: string): readonly PDFRef[] {
  const { context } = part.source
  const originals = listOf(context, tree.get(name('K'))).filter(kid => context.lookup(kid) instanceof PDFDict)
  // Without this, the copy would bring the old tree along.
  for (const kid of originals) context.lookup(kid, PDFDict).delete(name('P'))
  const kids = originals.map(kid => part.copier.copy(kid))
  for (const kid of kids) pack.context.lookup(kid, PDFDict).set(name('P'), top)
  renameIds(pack.context, elementsBelow(pack.context, kids), prefix)
  return kids
}

/** Pages and links find their tags by number; each part's numbers are moved behind those of the parts before it. */
function moveNumbers(pack: PDFDocument, part: CopiedPart, tree: PDFDict, by: number): [number, PDFObject][] {
  for (const { node } of part.pages) {
    add(node, 'StructParents', by)
    for (const annotation of node.Annots()?.asArray() ?? []) {
      const dictionary = pack.context.lookup(annotation)
      if (dictionary instanceof PDFDict) add(dictionary, 'StructParent', by)
    }
  }
  const entries = [...treeEntries(tree.lookup(name('ParentTree')), 'Nums')]
  return entries
    .flatMap(([key, value]): [number, PDFObject][] => (key instanceof PDFNumber ? [[key.asNumber() + by, value]] : []))
    .toSorted(([a], [b]) => a - b)
    .map(([key, value]) => [key, part.copier.copy(value)])
}

function add(dictionary: PDFDict, key: string, by: number): void {
  const number = dictionary.lookup(name(key))
  if (number instanceof PDFNumber) dictionary.set(name(key), PDFNumber.of(number.asNumber() + by))
}
