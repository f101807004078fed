import { InputError } from '../input-error.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no existe; revisar la ruta',
  ENOTDIR: 'no existe; revisar la ruta',
  EACCES: 'no hay permiso de lectura; revisar los permisos',
  EPERM: 'no hay permiso de lectura; revisar los permisos',
  ENAMETOOLONG: 'la ruta es demasiado larga',
  ELOOP: 'es un enlace que da vueltas; usar el archivo mismo',
  EISDIR: 'es una carpeta',
}

/** Does something on the disk; its errors are said so that a person can act on them, as `InputError`. */
export function reach<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new InputError(`${path}: ${reasons[code] ?? `no se puede leer (${code})`}`)
  }
}
