import type { LoggerService } from '@nestjs/common';
import { pino, type Bindings, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { currentRequest } from './request-context.js';

const SECRETS = ['password', 'newPassword', 'currentPassword', 'cookie', 'authorization', 'token', 'secret'];

/** Secrets never reach the log, neither at the top of a line nor one or two levels down. */
const REDACTED = [
  ...SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  '*["set-cookie"]',
  '*["x-csrf-token"]',
];

/**
 * An error as it is logged. The database driver hangs the statement with its values on its errors; those may be secrets or a masked
 * record's words, so only the statement with its question marks is kept.
 */
function errorForLog(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { code, query, cause } = thrown as Error & { code?: unknown; query?: unknown };
  return {
    type: thrown.name,
    message: thrown.message,
    stack: thrown.stack,
    ...(code === undefined ? {} : { code }),
    ...(typeof query === 'string' ? { query: query.slice(0, 500) } : {}),
    ...(cause === undefined ? {} : { cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : cause }),
  };
}

/** Lines that wait for a full disk; what comes on top of them is lost. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/** Stdout. When nothing can be written there (a full disk behind it), that costs lines, and neither the process nor its memory. */
function standardOutput(): DestinationStream {
  const stdout = pino.destination({ dest: process.stdout.fd, maxLength: MAX_WAITING_BYTES });
  stdout.on('error', () => undefined);
  return stdout;
}

function createLogger(level: string, destination: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorForLog },
    redact: { paths: REDACTED, censor: '[redacted]' },
    mixin: () => {
      const requestId = currentRequest()?.requestId;
      return requestId ? { requestId } : {};
    },
  };
  return pino(options, destination);
}

/** The structured log: one JSON object per line on stdout, each with the id of the request or job it belongs to. */
export class Log {
  private constructor(private readonly logger: Logger) {}

  /** @param destination where lines go; stdout unless a test listens. */
  static create(level: string, destination = standardOutput()): Log {
    return new Log(createLogger(level, destination));
  }

  /** A log that adds these fields to each of its lines. */
  child(bindings: Bindings): Log {
    return new Log(this.logger.child(bindings));
  }

  debug(fields: object | string, text?: string): void {
    this.write('debug', fields, text);
  }

  info(fields: object | string, text?: string): void {
    this.write('info', fields, text);
  }

  warn(fields: object | string, text?: string): void {
    this.write('warn', fields, text);
  }

  error(fields: object | string, text?: string): void {
    this.write('error', fields, text);
  }

  private write(level: 'debug' | 'info' | 'warn' | 'error', fields: object | string, text?: string): void {
    if (typeof fields === 'string') this.logger[level](fields);
    else this.logger[level](fields, text);
  }
}

/** Nest's own lines, in the same log. Its chatter at start-up is for debugging only. */
export class NestLog implements LoggerService {
  constructor(private readonly inner: Log) {}

  log(message: unknown, ...context: unknown[]): void {
    this.inner.debug({ context: context.at(-1) }, String(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    if (message instanceof Error) this.inner.error({ err: message }, message.message);
    else this.inner.error({ details }, String(message));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.inner.warn({ context: context.at(-1) }, String(message));
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.log(message, ...context);
  }

  verbose(message: unknown, ...context: unknown[]): void {
    this.log(message, ...context);
  }
}
