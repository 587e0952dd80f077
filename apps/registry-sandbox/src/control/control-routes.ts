import { Money } from '#libs/kernel';
import type { FaultRequest } from '../faults/fault';
import type { Control } from './control';
import { ControlRefused } from './control-refused';
import { CsvText } from './csv-text';

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
  { method: 'GET', path: /^\/exports\/([^/]+)\/billing\.csv$/, answer: exportBilling },
  { method: 'GET', path: /^\/exports\/([^/]+)\/names\.csv$/, answer: exportNames },
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
  { method: 'POST', path: /^\/domains$/, answer: register },
  { method: 'POST', path: /^\/domains\/([^/]+)\/statuses$/, answer: setStatuses },
  { method: 'POST', path: /^\/transfers\/([^/]+)$/, answer: transfer },
  { method: 'GET', path: /^\/policies$/, answer: (control) => control.policies() },
  { method: 'POST', path: /^\/policies\/([^/]+)$/, answer: setPolicy },
];

function billingFilter(query: URLSearchParams): { object?: string; after?: number } {
  const after = query.get('after') ?? '0';
  if (!/^\d{1,15}$/.test(after)) throw new ControlRefused('after is the id of a row.');
  return { object: query.get('object')?.toLowerCase(), after: Number(after) };
}

function exportBilling(control: Control, { id }: ControlRequest): CsvText {
  const rows = control
    .billingOf(id)
    .map(({ id: row, command, object, years, amount, at }) => [row, at.toISOString(), command, object, years, amount.units.toString()]);
  return CsvText.of(['id', 'at', 'command', 'object', 'years', 'amount'], rows);
}

function exportNames(control: Control, { id }: ControlRequest): CsvText {
  return CsvText.of(
    ['name'],
    control.namesOf(id).map((name) => [name]),
  );
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
    control.setClock(time('now', value));
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

function register(control: Control, { body }: ControlRequest): unknown {
  const { name, registrar, authInfo, registeredAt, ...more } = body;
  if (Object.keys(more).length > 0) throw new ControlRefused('Give name, registrar, authInfo and perhaps registeredAt.');
  const at = registeredAt === undefined ? undefined : time('registeredAt', registeredAt);
  control.register({
    name: text('name', name),
    registrar: text('registrar', registrar),
    authInfo: text('authInfo', authInfo),
    registeredAt: at,
  });
  return { name, registrar };
}

function setStatuses(control: Control, { id, body }: ControlRequest): unknown {
  const { add = [], remove = [], ...more } = body;
  if (Object.keys(more).length > 0) throw new ControlRefused('Give add and remove.');
  control.setStatuses(id, { add: texts('add', add), remove: texts('remove', remove) });
  return { name: id };
}

const TRANSFER_OPS = ['request', 'approve', 'reject', 'cancel'] as const;

function transfer(control: Control, { id, body }: ControlRequest): unknown {
  const { op: asked, registrar, ...more } = body;
  const op = TRANSFER_OPS.find((each) => each === asked);
  if (Object.keys(more).length > 0 || !op) throw new ControlRefused(`Give op: ${TRANSFER_OPS.join(', ')}; and a registrar for a request.`);
  return control.transfer(id, op, registrar === undefined ? undefined : text('registrar', registrar));
}

function setPolicy(control: Control, { id, body }: ControlRequest): unknown {
  control.setPolicy(id, body);
  return control.policies()[id];
}

function text(key: string, value: unknown): string {
  if (typeof value !== 'string') throw new ControlRefused(`${key} is a text.`);
  return value;
}

function texts(key: string, value: unknown): string[] {
  if (!Array.isArray(value)) throw new ControlRefused(`${key} is a list of texts.`);
  return value.map((each: unknown) => text(key, each));
}

function time(key: string, value: unknown): Date {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(at.getTime())) throw new ControlRefused(`${key} is a time in ISO 8601.`);
  return at;
}
