import { type PrintJob, printHere } from './print-job.ts'

/** What the process answers. `megabytes` is what it holds now. */
export type PrinterAnswer = Readonly<{ made: unknown; megabytes: number }> | Readonly<{ fault: string }>

// A key press that ends the server is sent to this process too; it ends when the server has let go of it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

process.on('message', (job: PrintJob) => {
  void answerTo(job).then(answer => process.send?.(answer))
})
process.on('disconnect', () => process.exit())

async function answerTo(job: PrintJob): Promise<PrinterAnswer> {
  try {
    const made = await printHere(job)
    return { made, megabytes: process.memoryUsage.rss() / 1_000_000 }
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }
}
