import type { RegistrySettings } from '../registry-settings';
import { ExportUnreadable } from './export-unreadable';
import { fetchExport } from './fetch-export';
import { cellsOf, chargesOf } from './read-charges';
import type { RegistryCharge } from './registry-exports';

type Account = Pick<RegistrySettings, 'name' | 'exports'>;

/** Everything that the registry account says it was charged and refunded. @throws ExportUnreadable */
export async function readCharges({ name, exports: { billing } }: Account): Promise<RegistryCharge[]> {
  if (!billing) throw new ExportUnreadable(name, 'there is none');
  return chargesOf(name, await fetchExport(name, billing.source), billing);
}

/** Every name that the registry account holds, as A-labels. @throws ExportUnreadable */
export async function readNames({ name, exports: { names } }: Account): Promise<string[]> {
  if (!names) throw new ExportUnreadable(name, 'there is none');
  return cellsOf(name, await fetchExport(name, names.source), names.columns).flatMap((cells) => cells['name'] || []);
}
