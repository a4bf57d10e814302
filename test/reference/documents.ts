import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A page of documentation, by its path from the root. */
export type Written = Readonly<{ path: string; text: string }>

/** All that is written for people: the documents, and the README of each folder. */
export function listDocuments(): readonly Written[] {
  const found = ['docs', 'src', 'codes', 'bench'].flatMap(folder => {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md') && !/(?:^|[/\\])fixtures[/\\]/.test(name))
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
  })
  return ['README.md', 'CONTRIBUTING.md', ...found]
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Links within the project that lead nowhere, each with what is wrong. */
export function brokenLinks({ path, text }: Written): readonly string[] {
  return linksOf(text).flatMap(link => {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : relative(root, join(root, dirname(path), decodeURIComponent(file)))
    if (!existsSync(join(root, target))) return [`${path} links to ${link}, which is not there`]
    if (anchor === undefined || !target.endsWith('.md')) return []
    const anchors = anchorsOf(readFileSync(join(root, target), 'utf8'))
    return anchors.includes(anchor) ? [] : [`${path} links to ${link}, and ${target} has no heading of that name`]
  })
}

/** The pages that a page links to, by path from the root. */
export function linkedFrom({ path, text }: Written): readonly string[] {
  return linksOf(text).map(link => relative(root, join(root, dirname(path), link.split('#')[0] ?? '')))
}

function linksOf(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, to = '']) => to).filter(to => !/^[a-z]+:/.test(to))
}

/** As the usual viewers of Markdown make them from headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const words = heading.replaceAll(/[`*]/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    return words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
  })
}
