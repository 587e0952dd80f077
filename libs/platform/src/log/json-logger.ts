import type { Clock } from '#libs/kernel';
import type { LoggerService } from '@nestjs/common';
import { currentRequest } from '../http/request-context';
import { scrub } from './scrub';

/** From the least to the most worth reading. */
const LEVELS = ['debug', 'log', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

/**
 * What Nest says about itself while it starts is for those who look for a fault in that. Errors of the start are thrown as
 * well, and told once by the program.
 */
const NEST_ITSELF = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestApplicationContext',
  'ExceptionHandler',
]);

/** Where lines go; each is one JSON object without the line break. */
export type Sink = (line: string) => void;

const toStdout: Sink = (line) => void process.stdout.write(`${line}\n`);

/**
 * One JSON object per line: `time` (UTC), `level`, `context`, `requestId`, and `message` or the fields of an event.
 * Everything is scrubbed of secrets and identity numbers. It never throws: losing a line is better than losing an order.
 */
export class JsonLogger implements LoggerService {
  private readonly least: number;

  constructor(
    private readonly clock: Clock,
    level: string,
    private readonly sink: Sink = toStdout,
  ) {
    this.least = Math.max(0, (LEVELS as readonly string[]).indexOf(level));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('log', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  /** Nest calls with the message, perhaps more values (a stack among them), and the context's name last. */
  private write(asked: Level, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' ? last : undefined;
    const level = context !== undefined && NEST_ITSELF.has(context) ? 'debug' : asked;
    if (LEVELS.indexOf(level) < this.least) return;
    const more = (context === undefined ? rest : rest.slice(0, -1)).filter((value) => value !== undefined);
    const head = { time: this.clock.now().toISOString(), level, context, requestId: currentRequest()?.requestId };
    this.sink(toLine(head, { ...body(message), ...(more.length > 0 ? { more } : {}) }));
  }
}

function body(message: unknown): Record<string, unknown> {
  if (message instanceof Error) return { message: message.message, error: message };
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) return { ...message };
  return { message };
}

function toLine(head: Record<string, unknown>, fields: Record<string, unknown>): string {
  try {
    const safe = { ...head, requestId: scrub(head.requestId) };
    // Twice: they come first in the line, and no field of an event can take their place.
    return JSON.stringify({ ...safe, ...(scrub(fields) as object), ...safe });
  } catch (error) {
    return JSON.stringify({ ...head, message: 'a log line could not be written', reason: String(error) });
  }
}
