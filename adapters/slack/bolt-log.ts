import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../chat/log.ts'

/**
 * Bolt's log lines as structured records. Its debug lines hold whole messages and never pass; what its errors carry
 * beside their first line does not either.
 */
export function boltLog(log: Log): Logger {
  const child = log.child({ where: 'bolt' })
  const line = (parts: readonly unknown[]): string => {
    const [first] = parts
    return (first instanceof Error ? first.message : String(first)).split('\n')[0]?.slice(0, 200) ?? ''
  }
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => child.warn(line(parts)),
    error: (...parts) => child.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
