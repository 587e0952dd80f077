import { announce } from '../life/announce';
import type { Books } from '../life/books';
import { DOMAIN_SERVER_STATUSES } from '../objects/domain';
import { ControlMissing, ControlRefused } from './control-refused';

/** The registry holds or locks a name, or lets it go. */
export function setServerStatuses(
  books: Books,
  name: string,
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  now: Date,
): void {
  const domain = books.store.domains.find(name);
  if (!domain) throw new ControlMissing(`There is no ${name}.`);
  const foreign = [...add, ...remove].find((status) => !DOMAIN_SERVER_STATUSES.has(status));
  if (foreign !== undefined) throw new ControlRefused(`"${foreign}" is none of ${[...DOMAIN_SERVER_STATUSES].join(', ')}.`);
  const statuses = [...new Set([...domain.statuses.filter((status) => !remove.includes(status)), ...add])];
  const changed = { ...domain, statuses };
  books.store.domains.save(changed);
  announce(books, changed, 'update', now, `The registry changed the statuses of ${name}.`);
}
