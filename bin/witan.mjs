#!/usr/bin/env node
// Plain JavaScript without dependencies: it runs on Node 20 and on a tree where nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMPILED, PRODUCT_ENVIRONMENT, PRODUCT_FLAGS } from './node-flags.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.witan-installed')

const NODE_NEEDED = 24

/** What is not a command of the product, but of its workshop; these need the packages for development too. */
const WORKSHOP = { gate: 'test/gate.ts', bench: 'bench/run.ts', reference: 'test/reference/write.ts' }

main(process.argv.slice(2))

function main([command = '', ...rest]) {
  const script = Object.hasOwn(WORKSHOP, command) ? WORKSHOP[command] : undefined
  installWhatIsMissing(script !== undefined)
  const file = join(root, script ?? 'src/cli.ts')
  if (!existsSync(file)) stop(`There is no ${file}. Is this a whole copy of Witan?`)
  const args = script === undefined ? process.argv.slice(2) : rest
  const isProduct = script === undefined
  const flags = isProduct ? PRODUCT_FLAGS : ['--disable-warning=ExperimentalWarning']
  run(findNode(), [...flags, file, ...args], isProduct)
}

function installWhatIsMissing(isForWorkshop) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${isForWorkshop ? 'all' : 'production'}`
  if (isStamped(wanted, isForWorkshop)) return
  if (!isInstalled(JSON.parse(lock.toString('utf8')), isForWorkshop)) install()
  try {
    mkdirSync(modules, { recursive: true })
    writeFileSync(stamp, wanted)
  } catch {
    // Installed by another user: the comparison is made again next time.
  }
}

/** Who installed for the workshop has installed for production too. */
function isStamped(wanted, isForWorkshop) {
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  return found === wanted || (!isForWorkshop && found === wanted.replace('production', 'all'))
}

/** Compares the lock file with npm's own note of what it installed. Packages for other platforms may be absent. */
function isInstalled({ packages }, isForWorkshop) {
  const note = join(modules, '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(packages).every(([path, { version, optional, dev, devOptional }]) => {
    const found = installed[path]
    if (found) return found.version === version
    return path === '' || Boolean(optional) || (Boolean(dev || devOptional) && !isForWorkshop)
  })
}

/** What npm says goes to standard error, so that the output of a command stays clean. */
function install() {
  say(
    'Installing what package-lock.json names (npm ci --ignore-scripts). This is done once, and again when the file changes.',
  )
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (error) stop(`npm could not be run (${error.message}). Install npm, or run “npm ci --ignore-scripts” in ${root}.`)
  if (status !== 0) stop('npm did not install the packages; its own message is above.', status ?? 1)
}

/** This process's own Node if it is new enough, or the one that npm brought. */
function findNode() {
  if (majorOf(process.versions.node) >= NODE_NEEDED) return process.execPath
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  for (const name of [`node-${platform}`, `node-bin-${platform}`, 'node']) {
    const path = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    const about = join(modules, name, 'package.json')
    if (existsSync(path) && majorOf(JSON.parse(readFileSync(about, 'utf8')).version) >= NODE_NEEDED) return path
  }
  return stop(
    `Witan needs Node ${NODE_NEEDED} or later; this is Node ${process.versions.node}, and npm brought no other for ${platform}. ` +
      `Install Node ${NODE_NEEDED} from nodejs.org or your system, and run this again.`,
  )
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

function run(node, args, isProduct) {
  const cache =
    process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', isProduct ? COMPILED.product : COMPILED.workshop)
  const environment = isProduct ? { ...PRODUCT_ENVIRONMENT, ...process.env } : process.env
  const child = spawn(node, args, { stdio: 'inherit', env: { ...environment, NODE_COMPILE_CACHE: cache } })
  const passOn = signal => child.kill(signal)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, passOn)
  // A terminal sends Ctrl-C to the child too; twice would mean “at once”.
  process.on('SIGINT', process.stdin.isTTY ? () => undefined : passOn)
  endWithParent(passOn)
  child.on('error', error => stop(`Node could not be started (${error.message}).`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** npm and npx start a shell that passes no signal on: when it is gone, the command was told to end. */
function endWithParent(passOn) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    passOn('SIGTERM')
  }, 250)
  watch.unref()
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text, status = 1) {
  say(text)
  process.exit(status)
}
