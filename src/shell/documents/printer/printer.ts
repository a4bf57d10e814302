import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { JobKind, PrintJobs } from './print-job.ts'
import type { PrinterAnswer } from './printer-process.ts'

const PROGRAM = fileURLToPath(new URL('printer-process.ts', import.meta.url))

/** How many jobs may stand behind the one that is printed; each further one is turned away. */
const MOST_WAITING = 20
/** A job that takes longer is given up. */
const LONGEST_SECONDS = 180
/** The process ends when it has had nothing to do for so long, and gives its memory back. */
const IDLE_SECONDS = 45
/** What is printed may leave memory behind; a process that holds more ends after its job. */
const MOST_MEGABYTES = 400

/** There is more to print than can wait; what was asked can be asked again in a minute. */
export class PrinterBusy extends Error {
  constructor() {
    super('There is more to print than can wait')
    this.name = 'PrinterBusy'
  }
}

/**
 * Prints in a process of its own, one job after the other, so that this one goes on answering meanwhile. The process is started when there is something
 * to print, and ends by itself. If it dies, only the job that it had is lost.
 */
export class Printer {
  #process: ChildProcess | undefined
  #waiting = 0
  #last: Promise<void> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  get processId(): number | undefined {
    return this.#process?.pid
  }

  /** What is asked is gathered when its turn has come, so that what waits takes no memory. Throws `PrinterBusy` if too much waits. */
  async print<Kind extends JobKind>(
    kind: Kind,
    gather: () => Promise<PrintJobs[Kind]['asked']>,
  ): Promise<PrintJobs[Kind]['made']> {
    if (this.#waiting > MOST_WAITING) throw new PrinterBusy()
    this.#waiting++
    clearTimeout(this.#idle)
    const mine = this.#last.then(async () => await this.#send(kind, await gather()))
    this.#last = mine.then(NOTHING, NOTHING)
    try {
      return await mine
    } finally {
      this.#waiting--
      if (this.#waiting === 0) this.#idle = setTimeout(() => this.end(), IDLE_SECONDS * 1_000).unref()
    }
  }

  async #send<Kind extends JobKind>(kind: Kind, asked: PrintJobs[Kind]['asked']): Promise<PrintJobs[Kind]['made']> {
    const child = this.#process ?? this.#begin()
    hold(child)
    try {
      const answer = await answerOf(child, { kind, asked })
      if ('fault' in answer) throw new Error(answer.fault)
      if (answer.megabytes > MOST_MEGABYTES) this.end()
      // The process makes of each kind of job what `PrintJobs` says.
      return answer.made as PrintJobs[Kind]['made']
    } catch (fault) {
      if (fault instanceof PrinterLost) this.end()
      throw fault
    } finally {
      release(child)
    }
  }

  #begin(): ChildProcess {
    const child = fork(PROGRAM, [], {
      serialization: 'advanced',
      env: {},
      execArgv: ['--max-old-space-size=768', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('error', NOTHING).once('exit', () => {
      if (this.#process === child) this.#process = undefined
    })
    this.#process = child
    return child
  }

  /** Ends the process; the next job starts another. */
  end(): void {
    this.#process?.kill('SIGKILL')
    this.#process = undefined
  }
}

function NOTHING(): void {}

/** The process has died, or takes too long. */
class PrinterLost extends Error {}

async function answerOf(child: ChildProcess, job: object): Promise<PrinterAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PrinterAnswer>()
  const lose = () => reject(new PrinterLost('The process that prints has ended before its job was done'))
  const timer = setTimeout(
    () => reject(new PrinterLost(`Nothing was printed within ${LONGEST_SECONDS} seconds`)),
    LONGEST_SECONDS * 1_000,
  )
  child.once('message', resolve).once('exit', lose).once('error', lose)
  child.send(job, error => {
    if (error !== null) lose()
  })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    child.off('message', resolve).off('exit', lose).off('error', lose)
  }
}

/** While it prints, this process waits for it; otherwise it does not keep this process from ending. */
function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function release(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
