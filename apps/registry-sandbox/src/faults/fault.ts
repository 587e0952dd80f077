import { DomainError } from '#libs/kernel';
import { OBJECTS, type ObjectKind, VERBS, type Verb } from '../epp/command';
import { PENDING_STATUS } from '../commands/defer';
import { type ResultCode, isResultCode } from '../epp/result-code';

/** The fault that was asked for makes no sense; the message says why. */
export class FaultRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'fault-refused';
}

/** What can go wrong on demand. */
export const FAULT_KINDS = [
  /** Not carried out and never answered; the connection stays open. */
  'hang-before',
  /** Carried out and never answered; the connection stays open. */
  'hang-after',
  /** Not carried out; the connection is closed. */
  'drop-before',
  /** Carried out; the connection is closed instead of an answer. */
  'drop-after',
  /** Not carried out; answered with `code`, 2400 unless told otherwise. */
  'refuse',
  /** A create, renew, update or delete of a domain is taken but waits for the registry's decision: 1001. */
  'pending',
  /** Not carried out; answered 2502 and closed. */
  'session-limit',
  /** Carried out at once; answered after `ms` milliseconds. */
  'delay',
  /** Carried out; the answer's frame holds only the first half of its document. */
  'garble',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault as it is asked for: by HTTP, or by a test in this process. */
export interface FaultRequest {
  readonly fault: FaultKind;
  readonly verb: Verb;
  readonly object?: ObjectKind;
  /** The op of a transfer or poll, or `restore` and `report` of an update. */
  readonly op?: string;
  /** A regular expression; the command has to be about a name or id (in lower case) that it finds something in. */
  readonly name?: string;
  /** How many matching commands it hits, 1 to 1,000; 1 unless told otherwise. */
  readonly times?: number;
  readonly code?: ResultCode;
  readonly ms?: number;
}

export interface Fault extends Omit<FaultRequest, 'name'> {
  readonly name?: RegExp;
  readonly times: number;
}

const KEYS: readonly string[] = ['fault', 'verb', 'object', 'op', 'name', 'times', 'code', 'ms'];
const OPS = ['request', 'query', 'approve', 'reject', 'cancel', 'req', 'ack', 'restore', 'report'] as const;
const TIMES_MAX = 1_000;
const DELAY_MAX_MS = 600_000;
const PATTERN_MAX = 200;

/** Reads a request that may come from anywhere. @throws FaultRefused with the reason. */
export function readFault(request: object): Fault {
  const given = request as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key));
  if (unknown) refuse(`"${unknown}" is not a part of a fault: those are ${KEYS.join(', ')}`);
  const kind = oneOf('fault', given['fault'], FAULT_KINDS);
  const verb = oneOf('verb', given['verb'], VERBS);
  const object = given['object'] === undefined ? undefined : oneOf('object', given['object'], Object.keys(OBJECTS) as ObjectKind[]);
  if (kind === 'pending' && !(PENDING_STATUS[verb] && object === 'domain')) {
    refuse('only a create, renew, update or delete of a domain can be pending');
  }
  return {
    fault: kind,
    verb,
    object,
    op: given['op'] === undefined ? undefined : oneOf('op', given['op'], OPS),
    name: given['name'] === undefined ? undefined : pattern(given['name']),
    times: given['times'] === undefined ? 1 : whole('times', given['times'], TIMES_MAX),
    code: kind === 'refuse' ? refusalCode(given['code'] ?? 2400) : unwanted('code', given['code']),
    ms: kind === 'delay' ? whole('ms', given['ms'], DELAY_MAX_MS) : unwanted('ms', given['ms']),
  };
}

function oneOf<T extends string>(key: string, value: unknown, allowed: readonly T[]): T {
  return allowed.find((each) => each === value) ?? refuse(`${key} is one of ${allowed.join(', ')}`);
}

function whole(key: string, value: unknown, max: number): number {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > max) refuse(`${key} is a whole number from 1 to ${max}`);
  return value as number;
}

function refusalCode(code: unknown): ResultCode {
  if (!isResultCode(code) || code < 2000) refuse('code is an EPP result code from 2000 up');
  return code;
}

function unwanted(key: string, value: unknown): undefined {
  if (value !== undefined) refuse(`${key} means nothing for this fault`);
}

function pattern(source: unknown): RegExp {
  if (typeof source !== 'string' || source.length > PATTERN_MAX)
    return refuse(`name is a regular expression of at most ${PATTERN_MAX} characters`);
  try {
    return new RegExp(source);
  } catch {
    return refuse('name is not a regular expression');
  }
}

function refuse(reason: string): never {
  throw new FaultRefused(`${reason}.`);
}
