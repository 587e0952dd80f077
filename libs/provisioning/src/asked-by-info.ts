import type { DomainInfo, Outcome, Registry } from '#libs/registry';
import type { Attempt } from './attempts';
import type { Asked, Finding, ItemAction } from './item-action';
import type { OrderItem } from './order-item';

/** What the answer to domain:info says about commands that nobody knows about. Pure. */
type Reading = (item: OrderItem, open: readonly Attempt[], answer: Outcome<DomainInfo>, registry: Asked) => Finding;

/** The question of those actions whose fate can be read off the name as it is. */
export const askedByInfo =
  (reading: Reading): ItemAction['ask'] =>
  async (item, open, registry) =>
    reading(item, open, await infoWith(registry, item.name, item.authInfo), registry.settings);

/** A registry may refuse the password even to the account that holds the name: then it is asked without one. */
export async function infoWith(registry: Registry, name: string, authInfo: string): Promise<Outcome<DomainInfo>> {
  const shown = await registry.infoDomain(name, authInfo);
  return shown.kind === 'refused' && shown.reason === 'not-authorized' ? registry.infoDomain(name) : shown;
}
