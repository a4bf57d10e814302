import { readConfig, type Environment } from '../config.ts'
import { start } from '../main.ts'

/** `witan start`: runs until it is told to end, and then lets what has begun come to its end. */
export async function startCommand(
  environment: Environment,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  const config = readConfig(environment)
  const started = config.ok ? await start(config.value, out) : config
  if (!started.ok) {
    for (const { says } of started.refusals) err(says)
    return 1
  }
  await toldToEnd()
  out('Stopping: what has begun is brought to its end.')
  await started.value()
  return 0
}

function toldToEnd(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}
