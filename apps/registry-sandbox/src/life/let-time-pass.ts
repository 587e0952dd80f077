import { newId, Period } from '#libs/kernel';
import type { Domain } from '../objects/domain';
import { priceOf } from '../policy/prices';
import { readName } from '../policy/registry-policy';
import { announce } from './announce';
import type { Books } from './books';
import { charge } from './charge';
import { type Turn, leaving, nextTurn, redeemable, withGrace } from './domain-life';
import { endTransfer, leaveUnanswered } from './end-transfer';
import { purge } from './purge';

/**
 * Does what the dates say has happened up to now, each thing at its own time and in that order. So it does not matter when somebody looks:
 * a registry that nobody asked for years has had the same years.
 */
export function letTimePass(books: Books, now: Date): void {
  const { domains, transfers } = books.store;
  for (;;) {
    const due = domains.nextDue(now);
    const transfer = transfers.nextDue(due?.at ?? now);
    if (transfer) leaveUnanswered(books, transfer);
    else if (due) takeTurn(books, due.domain, due.at);
    else return;
  }
}

function takeTurn(books: Books, domain: Domain, at: Date): void {
  const rules = books.policy.rules.of(domain.name);
  // It is due because of its next turn.
  const { turn } = nextTurn(domain, rules)!;
  const turns: Record<Turn, () => void> = {
    'auto-renew': () => autoRenew(books, domain, at),
    'auto-delete': () => autoDelete(books, domain, at),
    'end-redemption': () => books.store.domains.save(leaving(domain, rules, at)),
    // A restore that was never reported has not happened (RFC 3915, section 4.2.5).
    'lapse-restore': () => books.store.domains.save(redeemable(domain, rules, at)),
    purge: () => {
      announce(books, domain, 'autoPurge', at, `${domain.name} is gone.`);
      purge(books, domain.name);
    },
  };
  turns[turn]();
}

/** Another year, whether or not its registrar has the money: the registry asks nobody. */
function autoRenew(books: Books, domain: Domain, at: Date): void {
  const { amount } = priceOf(readName(domain.name), 'renew', 1);
  const entry = { account: domain.sponsor, command: 'auto-renew', object: domain.name, years: 1, amount, at } as const;
  const billingId = charge(books, { ...entry, svTRID: newId('sandbox', at) });
  const grace = { period: 'autoRenewPeriod', billingId } as const;
  const renewed: Domain = {
    ...domain,
    expiresAt: Period.ofYears(1).addTo(domain.expiresAt),
    graces: withGrace(domain, grace, books.policy.rules.of(domain.name).expiryGraceDays, at),
  };
  books.store.domains.save(renewed);
  announce(books, renewed, 'autoRenew', at, `${domain.name} was renewed by a year.`);
}

function autoDelete(books: Books, domain: Domain, at: Date): void {
  const { store, policy } = books;
  const transfer = store.transfers.find('domain', domain.name);
  if (transfer?.status === 'pending') endTransfer(books, transfer, 'serverCancelled', at);
  // A transfer that has just ended changed the domain.
  const deleted = redeemable(store.domains.find(domain.name)!, policy.rules.of(domain.name), at);
  store.domains.save(deleted);
  announce(books, deleted, 'autoDelete', at, `${domain.name} has expired and was deleted.`);
}
