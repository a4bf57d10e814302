/** An item that has come to nothing yet. */
export type UnfinishedItem = Readonly<{ number: number; title: string }>

/** As many items as can be read at a glance are named by their titles too. */
const NAMED = 5

/** `Items 4 (Report) and 6 (Budget) have come to nothing yet.`, or, where they are many, `31 items have come to nothing yet: 1, 2 and 6 to 34.` */
export function unfinishedInWords(items: readonly UnfinishedItem[]): string {
  if (items.length > NAMED)
    return `${items.length} items have come to nothing yet: ${enumerated(runsOf(items.map(({ number }) => number)))}.`
  const named = enumerated(items.map(({ number, title }) => `${number} (${title})`))
  return items.length === 1 ? `Item ${named} has come to nothing yet.` : `Items ${named} have come to nothing yet.`
}

/** Numbers that follow one another as `6 to 34`. */
function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: [first: number, last: number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.flatMap(([first, last]) =>
    last - first > 1 ? [`${first} to ${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
  )
}

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
