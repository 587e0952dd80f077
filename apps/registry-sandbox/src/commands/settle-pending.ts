import { DomainError } from '#libs/kernel';
import type { RegistryStore } from '../store/registry-store';

export class NothingPending extends DomainError {
  readonly fault = 'missing';
  readonly code = 'nothing-pending';
}

/**
 * Ends a create that was answered 1001. Completed, the name is the registrar's; rejected, it is free again and the money is
 * given back. Either way the registrar finds a message in its queue. Call inside a transaction.
 */
export function settlePending(store: RegistryStore, name: string, complete: boolean, now: Date): void {
  const domain = store.domains.find(name);
  const charged = store.billing.lastCreate(name);
  if (!domain?.statuses.includes('pendingCreate') || !charged) throw new NothingPending(`No create of ${name} is pending.`);

  const { sponsor } = domain;
  if (complete) {
    const statuses = domain.statuses.filter((status) => status !== 'pendingCreate');
    store.domains.save({ ...domain, statuses }, { by: sponsor, at: now });
  } else {
    store.domains.remove(name);
    const balance = store.accounts.find(sponsor)!.balance;
    store.accounts.setBalance(sponsor, balance.plus(charged.amount));
    store.billing.add({ ...charged, command: 'create-rejected', amount: charged.amount.negated(), at: now });
  }
  const { clTRID, svTRID } = charged;
  store.messages.add(sponsor, now, complete ? 'Pending create completed.' : 'Pending create rejected.', {
    name,
    succeeded: complete,
    clTRID,
    svTRID,
  });
}
