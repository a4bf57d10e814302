/** So many files are read at once, each in its own thread; the others wait their turn. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Waits until a thread may be started. Call what it returns once the thread has ended. */
export async function takeTurn(): Promise<() => void> {
  if (running < AT_ONCE) running++
  else await new Promise<void>(resolve => waiting.push(resolve))
  return passOn
}

/** The turn goes to the one who has waited longest, or is free again. */
function passOn(): void {
  const next = waiting.shift()
  if (next === undefined) running--
  else next()
}
