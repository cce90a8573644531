/** The operator's log: JSON lines. Never a body, a query, a name, a number or a token; the audit trail is a table, not this. */
import { pino } from 'pino'

export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Fields that would name a person or open a door, wherever somebody puts them by mistake (OWASP ASVS 5.0 V16.2.5). */
const neverLogged = [
  'password',
  'token',
  'cookie',
  'authorization',
  'phone',
  'idNumber',
  'personName',
  'code',
  'secret',
]

/** `level` is YIZHAN_LOG: 'info' adds a line a request, 'warn' (default) refusals worth knowing, 'silent' nothing. */
export function openLog(
  options: { level?: string | undefined; destination?: { write(line: string): void } } = {},
): Log {
  return pino(
    {
      level: options.level ?? 'warn',
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: neverLogged.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    },
    options.destination ?? { write: (line) => void process.stdout.write(line) },
  )
}
