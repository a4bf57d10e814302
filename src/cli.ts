const USAGE = `Usage: witan COMMAND

  start                        run the server (the demonstration, if nothing else is set)
  deadline DATE +NNwd          count Working Days, and say why
  import minutes FILE          read old minutes (--dry-run --json to see what was read)
  import histories FILE        replay what registers tell of modifications (likewise)
  verify EXPORT                check an export of the ledger, without a server
  recount BALLOT               count a published ballot again, without a server`

const USUAL_CODE = process.env['WITAN_CODE'] ?? 'sec'

type Command = (args: readonly string[]) => Promise<number>

const out = (line: string): void => console.log(line)
const err = (line: string): void => console.error(line)

// Whoever read the first lines and went away (`| head`) ends neither a command nor a server.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

/** Each command brings only what it needs itself: a deadline is told where no server runs, too. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: async () => (await import('./commands/start.ts')).startCommand(process.env, out, err),
  deadline: async args => {
    const { deadlineCommand } = await import('./commands/deadline.ts')
    const { findCalendar } = await import('./commands/calendar-of-server.ts')
    return await deadlineCommand(args, out, err, async nation => await findCalendar(process.env, nation))
  },
  verify: async args => (await import('./commands/verify.ts')).verifyCommand(args, out, err),
  recount: async args => (await import('./commands/recount.ts')).recountCommand(args, out, err),
  import: importCommand,
  help: async () => {
    out(USAGE)
    return 0
  },
}

async function importCommand([what, ...args]: readonly string[]): Promise<number> {
  if (what === 'minutes') return await importMinutes(args)
  if (what === 'histories') return await importHistories(args)
  err('Usage: witan import minutes|histories FILE [--json] [--dry-run] [--code CODE]')
  return 2
}

async function importMinutes(args: readonly string[]): Promise<number> {
  const { importMinutesCommand } = await import('./commands/import-minutes.ts')
  const { extractText } = await import('./shell/files/extract-text.ts')
  const { findServer, sendMinutes } = await import('./commands/import/send-minutes.ts')
  const { readerIn } = await import('./commands/import/reader-of.ts')
  return await importMinutesCommand(args, out, err, {
    extract: extractText,
    readerOf: code => readerIn(USUAL_CODE, code),
    send: async (name, bytes) => {
      const server = await findServer(process.env)
      return server.ok ? await sendMinutes(server.value, name, bytes) : server
    },
  })
}

async function importHistories(args: readonly string[]): Promise<number> {
  const { importHistoriesCommand } = await import('./commands/import-histories.ts')
  const { packIn } = await import('./commands/import/pack-of.ts')
  const { findServer, sendHistories } = await import('./commands/import/send-minutes.ts')
  return await importHistoriesCommand(args, out, err, {
    packOf: code => packIn(USUAL_CODE, code),
    today: new Date().toISOString().slice(0, 10),
    send: async (name, bytes) => {
      const server = await findServer(process.env)
      return server.ok ? await sendHistories(server.value, name, bytes) : server
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
