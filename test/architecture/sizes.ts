import type { Finding, SourceFile } from './source-file.ts'

const FILE_MOST = 300
const FUNCTION_MOST = 50

/** Nine in ten keep below these. */
const FILE_MOSTLY = 180
const FUNCTION_MOSTLY = 30

/** It is the tail that tells good codebases apart. */
export function checkSizes(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap(file => [...fileTooLong(file), ...functionsTooLong(file)])
}

function fileTooLong({ path, lineCount }: SourceFile): readonly Finding[] {
  if (lineCount <= FILE_MOST) return []
  const says = `this file has ${lineCount} lines, and none may have more than ${FILE_MOST}; look for the second noun in it`
  return [{ rule: 'size', file: path, line: FILE_MOST, says }]
}

function functionsTooLong({ path, functions }: SourceFile): readonly Finding[] {
  return functions
    .filter(({ lineCount, isStory }) => lineCount > FUNCTION_MOST && !isStory)
    .map(({ name, line, lineCount }) => {
      const says = `${name} has ${lineCount} lines, and none may have more than ${FUNCTION_MOST}; name its parts`
      return { rule: 'size', file: path, line, says }
    })
}

export function checkTail(files: readonly SourceFile[]): readonly Finding[] {
  const lengths = files.map(({ path, lineCount }) => ({ file: path, line: 1, lineCount }))
  const functions = files.flatMap(({ path, functions: all }) => {
    return all.filter(({ isStory }) => !isStory).map(({ line, lineCount }) => ({ file: path, line, lineCount }))
  })
  return [...tail('files', lengths, FILE_MOSTLY), ...tail('functions', functions, FUNCTION_MOSTLY)]
}

type Measured = Readonly<{ file: string; line: number; lineCount: number }>

function tail(what: string, all: readonly Measured[], mostly: number): readonly Finding[] {
  const long = all.filter(({ lineCount }) => lineCount > mostly).toSorted((a, b) => b.lineCount - a.lineCount)
  const [longest] = long
  if (longest === undefined || long.length * 10 <= all.length) return []
  const share = `${long.length} of ${all.length} ${what} have more than ${mostly} lines`
  const says = `${share}, and one in ten may; begin with this one, of ${longest.lineCount} lines`
  return [{ rule: 'tail', file: longest.file, line: longest.line, says }]
}
