import type { Finding, SourceFile } from './source-file.ts'

/** Files that need each other to run. Each cycle is told once, at its first file. */
export function checkCycles(files: readonly SourceFile[]): readonly Finding[] {
  const byPath = new Map(files.map(file => [file.path, file]))
  const walk: Walk = { byPath, state: new Map(), trail: [], findings: [] }
  for (const { path } of files) visit(walk, path)
  return walk.findings
}

type Walk = Readonly<{
  byPath: ReadonlyMap<string, SourceFile>
  state: Map<string, 'open' | 'done'>
  trail: string[]
  findings: Finding[]
}>

function visit(walk: Walk, path: string): void {
  walk.state.set(path, 'open')
  walk.trail.push(path)
  for (const { target, isType, line } of walk.byPath.get(path)?.imports ?? []) {
    if (isType || !walk.byPath.has(target)) continue
    const state = walk.state.get(target)
    if (state === undefined) visit(walk, target)
    if (state === 'open') walk.findings.push(cycleOf(walk.trail, target, line))
  }
  walk.trail.pop()
  walk.state.set(path, 'done')
}

function cycleOf(trail: readonly string[], target: string, line: number): Finding {
  const cycle = [...trail.slice(trail.indexOf(target)), target]
  const says = `these files need each other: ${cycle.join(' > ')}; move what both need into a third, or import types only`
  return { rule: 'cycle', file: trail.at(-1) ?? target, line, says }
}
