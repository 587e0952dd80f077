import { resolve } from 'node:path';
import type { CheckedObject } from '../checked-object';
import { CHARGED_ACTIONS, type RegistryExports } from './registry-exports';

/** As many registries call them; REGISTRIES says otherwise. */
const ACTIONS: Readonly<Record<string, string>> = {
  create: 'register',
  renew: 'renew',
  'auto-renew': 'renew',
  transfer: 'transfer',
  restore: 'restore',
  'create-refunded': '-register',
  'create-rejected': '-register',
  'renew-refunded': '-renew',
  'auto-renew-refunded': '-renew',
  'transfer-refunded': '-transfer',
  'restore-refunded': '-restore',
};
const BILLING_COLUMNS = { name: 'object', action: 'command', years: 'years', at: 'at' } as const;
const NAMES_COLUMNS = { name: 'name' } as const;
const MEANINGS: readonly string[] = CHARGED_ACTIONS.flatMap((action) => [action, `-${action}`]);

/** Reads `exports` of a registry; a source that is no address is a file, relative to `folder`. */
export function readExports(given: CheckedObject, folder: string): RegistryExports {
  const billing = given.has('billing') ? given.object('billing') : undefined;
  const names = given.has('names') ? given.object('names') : undefined;
  const exports: RegistryExports = {
    ...(billing ? { billing: { ...readExport(billing, BILLING_COLUMNS, folder), actions: readActions(billing) } } : {}),
    ...(names ? { names: readExport(names, NAMES_COLUMNS, folder) } : {}),
  };
  for (const each of [billing, names, given]) each?.refuseUnknown();
  return exports;
}

function readExport(given: CheckedObject, standard: Readonly<Record<string, string>>, folder: string) {
  const source = given.text('source', /./, 'an address or a file');
  const columns = given.object('columns');
  const named = Object.entries(standard).map(([ours, theirs]) => [ours, columns.text(ours, /./, 'the name of a column', theirs)] as const);
  columns.refuseUnknown();
  return { source: /^https?:/.test(source) ? source : resolve(folder, source), columns: Object.fromEntries(named) };
}

function readActions(given: CheckedObject): Readonly<Record<string, string>> {
  const words = given.words('actions');
  for (const [theirs, ours] of Object.entries(words))
    if (!MEANINGS.includes(ours)) given.wrong(`actions.${theirs}`, `must be one of ${MEANINGS.join(', ')}`);
  return { ...ACTIONS, ...words };
}
