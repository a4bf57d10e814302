const USAGE = `Usage: witan COMMAND

  start                        run the server (the demonstration, if nothing else is set)
  deadline DATE +NNwd          count Working Days, and say why
  import minutes FILE          read old minutes (--dry-run --json to see what was read)
  verify EXPORT                check an export of the ledger, without a server`

type Command = (args: readonly string[]) => Promise<number>

const out = (line: string): void => console.log(line)
const err = (line: string): void => console.error(line)

/** Each command brings only what it needs itself: a deadline is told without a server. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: async () => (await import('./commands/start.ts')).startCommand(process.env, out, err),
  deadline: async args => (await import('./commands/deadline.ts')).deadlineCommand(args, out, err),
  verify: async args => (await import('./commands/verify.ts')).verifyCommand(args, out, err),
  import: importCommand,
  help: async () => {
    out(USAGE)
    return 0
  },
}

async function importCommand([what, ...args]: readonly string[]): Promise<number> {
  if (what !== 'minutes') {
    err('Usage: witan import minutes FILE [--json] [--dry-run] [--code CODE]')
    return 2
  }
  const { importMinutesCommand } = await import('./commands/import-minutes.ts')
  const { extractText } = await import('./shell/files/extract-text.ts')
  const { findServer, sendMinutes } = await import('./commands/import/send-minutes.ts')
  const { readerIn } = await import('./commands/import/reader-of.ts')
  return await importMinutesCommand(args, out, err, {
    extract: extractText,
    readerOf: code => readerIn(process.env['WITAN_CODE'] ?? 'sec', code),
    send: async (name, bytes) => {
      const server = await findServer(process.env)
      return server.ok ? await sendMinutes(server.value, name, bytes) : server
    },
  })
}

/** The only place, with main.ts, that knows what the process was started with. */
async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command !== undefined) return await command(args)
  err(name === '' ? USAGE : `There is no command ${name}.\n\n${USAGE}`)
  return 2
}

process.exitCode = await run(process.argv.slice(2))
