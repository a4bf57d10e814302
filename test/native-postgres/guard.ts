import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Ends a server and removes its folder when this process ends, however it does. */
export type Guard = Readonly<{ over(server: ChildProcess): void; release(): Promise<void> }>

/**
 * A shell that reads the numbers of servers from a pipe. The pipe breaks even if this process is killed, and the shell is in a session of
 * its own, so that Ctrl-C does not reach it.
 */
const SCRIPT = `while read -r next; do server=$next; done
kill -QUIT "$server" 2>/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$server" 2>/dev/null || break; sleep 0.1; done
rm -rf "$1"`

export function guard(folder: string): Guard {
  const shell = spawn('sh', ['-c', SCRIPT, 'guard', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  })
  shell.unref()
  // A pipe of a child is a socket, although its type does not say so; it must not keep the tests from ending.
  ;(shell.stdin as unknown as { unref(): void }).unref()
  return {
    over: server => void shell.stdin.write(`${server.pid}\n`),
    release: async () => {
      const ended = once(shell, 'exit')
      shell.ref()
      shell.stdin.end()
      await ended
    },
  }
}
