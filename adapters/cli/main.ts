import { readConfig } from '../config.ts'
import { InputError } from '../input-error.ts'
import { commands } from './commands.ts'

/** Runs `cotejo <command> …` and sets the process's exit code; whatever goes wrong is one line on stderr and a 2. */
export async function run(args: readonly string[]): Promise<void> {
  // «ask … | head -1» closes the pipe before we are done: no fault of anybody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  try {
    const [name = '', ...rest] = args
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new InputError(`«${name}» no es un comando; hay ${Object.keys(commands).join(', ')}`)
    const command = await load()
    process.exitCode = await command.run(rest, readConfig(process.env))
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 2
  }
}

function explain(error: unknown): string {
  if (error instanceof InputError) return error.message
  if (process.env.COTEJO_DEBUG && error instanceof Error) return error.stack ?? error.message
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ERR_MODULE_NOT_FOUND') return 'faltan dependencias; ejecutar «npm ci» en la carpeta de Cotejo'
  const message = error instanceof Error ? error.message : String(error)
  return `error interno: ${message.split('\n')[0]} (COTEJO_DEBUG=1 muestra dónde)`
}
