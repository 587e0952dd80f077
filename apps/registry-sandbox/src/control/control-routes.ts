import { Money } from '#libs/kernel';
import type { FaultRequest } from '../faults/fault';
import type { Control } from './control';
import { ControlRefused } from './control-refused';

export interface ControlRequest {
  /** The placeholder's value in the path, decoded. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Route {
  readonly method: 'DELETE' | 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer: (control: Control, request: ControlRequest) => unknown;
}

/** Everything the control endpoint understands. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/info$/, answer: (control) => control.info() },
  { method: 'GET', path: /^\/billing$/, answer: (control, { query }) => control.billing(billingFilter(query)) },
  { method: 'GET', path: /^\/domains$/, answer: (control, { query }) => control.domains(query.get('after') ?? undefined) },
  { method: 'GET', path: /^\/objects$/, answer: (control, { query }) => control.objects(query.get('after') ?? undefined) },
  { method: 'GET', path: /^\/accounts$/, answer: (control) => control.balances() },
  { method: 'GET', path: /^\/clock$/, answer: (control) => ({ now: control.clock.now() }) },
  { method: 'GET', path: /^\/faults$/, answer: (control) => control.faults() },
  { method: 'POST', path: /^\/faults$/, answer: armFault },
  { method: 'DELETE', path: /^\/faults$/, answer: disarmFaults },
  { method: 'POST', path: /^\/clock$/, answer: moveClock },
  { method: 'POST', path: /^\/accounts\/([^/]+)\/balance$/, answer: setBalance },
  { method: 'POST', path: /^\/pending\/([^/]+)$/, answer: settlePending },
];

function billingFilter(query: URLSearchParams): { object?: string; after?: number } {
  const after = query.get('after') ?? '0';
  if (!/^\d{1,15}$/.test(after)) throw new ControlRefused('after is the id of a row.');
  return { object: query.get('object')?.toLowerCase(), after: Number(after) };
}

function armFault(control: Control, { body }: ControlRequest): unknown {
  // Control checks every part of it.
  control.arm(body as unknown as FaultRequest);
  return control.faults();
}

function disarmFaults(control: Control): unknown {
  control.disarm();
  return control.faults();
}

function moveClock(control: Control, { body }: ControlRequest): unknown {
  const [[key, value] = [], ...more] = Object.entries(body);
  if (more.length > 0 || (key !== 'advanceSeconds' && key !== 'now')) throw new ControlRefused('Give either advanceSeconds or now.');
  if (key === 'advanceSeconds') {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new ControlRefused('advanceSeconds is a number.');
    control.advanceClock(value);
  } else {
    const at = new Date(typeof value === 'string' ? value : Number.NaN);
    if (Number.isNaN(at.getTime())) throw new ControlRefused('now is a time in ISO 8601.');
    control.setClock(at);
  }
  return { now: control.clock.now() };
}

function setBalance(control: Control, { id, body }: ControlRequest): unknown {
  const { balance, ...more } = body;
  if (Object.keys(more).length > 0 || !Number.isSafeInteger(balance)) throw new ControlRefused('Give balance, in whole rupiah.');
  control.setBalance(id, Money.idr(balance as number));
  return control.balances();
}

function settlePending(control: Control, { id, body }: ControlRequest): unknown {
  const { complete, ...more } = body;
  if (Object.keys(more).length > 0 || typeof complete !== 'boolean') throw new ControlRefused('Give complete: true or false.');
  control.settlePending(id, complete);
  return { name: id, complete };
}
