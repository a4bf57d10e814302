import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from '../../kit/pack/code.ts'
import { EditionContent, NEEDED_SECTIONS, SECTIONS } from '../../kit/pack/edition.ts'
import { checkAccession } from './check-accession.ts'
import { checkAgendas } from './check-agendas.ts'
import { checkAssessments } from './check-assessments.ts'
import { checkBodies } from './check-bodies.ts'
import { checkClocks } from './check-clocks.ts'
import { checkConsultations } from './check-consultations.ts'
import { checkHandling } from './check-handling.ts'
import { checkLifecycles } from './check-lifecycles.ts'
import { checkModificationProcess } from './check-modification-process.ts'
import { checkReferences } from './check-references.ts'
import { checkShape } from './check-shape.ts'
import { checkTimetables } from './check-timetables.ts'
import { continued } from './continued.ts'
import { nearestOf } from './nearest.ts'
import type { Path, Problem } from './problem.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

type Section = Readonly<{ source: YamlFile; data: unknown }>

export type ReadEdition = Readonly<{ content: EditionContent | undefined; problems: readonly Problem[] }>

/**
 * Reads the files of an edition's folder as one, together with the edition that it continues, if it continues one.
 * `content` is there only if nothing is wrong.
 */
export function readEdition(folder: string, code: Code, before?: EditionContent): ReadEdition {
  if (!existsSync(folder)) {
    const remedy = 'make the folder, or take the edition out of code.yaml'
    return {
      content: undefined,
      problems: [{ file: folder, line: 1, says: 'the folder of this edition is not there', remedy }],
    }
  }
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readYamlFile(join(folder, name)))
  const sections = new Map<string, Section>()
  const problems = [
    ...files.flatMap(file => file.problems),
    ...files.flatMap(file => takeSections(file, sections)),
    ...(files.some(file => file.problems.length > 0) ? [] : missingSections(folder, sections, before)),
    ...[...sections].flatMap(([name, { source, data }]) => checkShape(schemaOf(name), data, source, [name])),
  ]
  if (problems.length > 0) return { content: undefined, problems }
  const content = continued(before, Object.fromEntries([...sections].map(([name, { data }]) => [name, data])))
  const wrong = checkNames(content, code, sections, folder)
  return { content: wrong.length === 0 ? content : undefined, problems: wrong }
}

function takeSections(source: YamlFile, sections: Map<string, Section>): readonly Problem[] {
  if (source.problems.length > 0) return []
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data)) {
    return [
      {
        file: source.file,
        line: 1,
        says: 'the file is empty or a list',
        remedy: `begin with one of ${SECTIONS.join(', ')}`,
      },
    ]
  }
  return Object.entries(source.data).flatMap(([name, data]) => {
    const here = { file: source.file, line: source.lineOf([name]) }
    const nearest = nearestOf(name, SECTIONS)
    const first = sections.get(name)
    if (!SECTIONS.includes(name)) {
      const remedy = nearest
        ? `did you mean “${nearest}”?`
        : `at the top of a file stands one of ${SECTIONS.join(', ')}`
      return [{ ...here, says: `“${name}” is not known here`, remedy }]
    }
    if (first)
      return [{ ...here, says: `“${name}” stands in ${first.source.file} already`, remedy: 'put the two together' }]
    sections.set(name, { source, data })
    return []
  })
}

function missingSections(
  folder: string,
  sections: ReadonlyMap<string, Section>,
  before: EditionContent | undefined,
): readonly Problem[] {
  const isThere = (name: string): boolean => sections.has(name) || (before !== undefined && Object.hasOwn(before, name))
  return NEEDED_SECTIONS.filter(name => !isThere(name)).map(name => ({
    file: folder,
    line: 1,
    says: `no file here says “${name}:”`,
    remedy: `add it, for instance in ${name.toLowerCase()}.yaml`,
  }))
}

function checkNames(
  content: EditionContent,
  code: Code,
  sections: ReadonlyMap<string, Section>,
  folder: string,
): readonly Problem[] {
  const problems: Problem[] = []
  const report = (path: Path, says: string, remedy: string): void => {
    const { source, data } = sections.get(String(path[0])) ?? {}
    problems.push({
      file: source?.file ?? folder,
      line: source?.lineOf(ownPath(content, data, path)) ?? 1,
      says,
      remedy,
    })
  }
  checkBodies(content, code, report)
  checkAccession(content, code, report)
  checkAgendas(content, code, report)
  checkClocks(content, code, report)
  checkLifecycles(content, report)
  checkReferences(content, report)
  checkAssessments(content, report)
  checkTimetables(content, report)
  checkConsultations(content, report)
  checkModificationProcess(content, report)
  checkHandling(content, report)
  return problems
}

/** Where it stands in its own file: together with what was there before, a body or an agenda has another place. */
function ownPath(content: EditionContent, data: unknown, path: Path): Path {
  const [section = '', n, ...rest] = path
  const whole: unknown = Object.entries(content).find(([name]) => name === section)?.[1]
  if (typeof n !== 'number' || !Array.isArray(whole) || !Array.isArray(data)) return path
  const own = data.indexOf(whole[n])
  return own === -1 ? [section] : [section, own, ...rest]
}

function schemaOf(name: string): (typeof EditionContent.properties)[keyof typeof EditionContent.properties] {
  // Only names that stand in SECTIONS, which are the keys of the properties, are taken as sections.
  return EditionContent.properties[name as keyof typeof EditionContent.properties]
}
