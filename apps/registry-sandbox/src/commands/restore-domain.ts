import { Money, Period } from '#libs/kernel';
import type { XmlElement } from '#libs/platform';
import type { Answer } from '../epp/answer';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields } from '../epp/fields';
import { charge, refuseShort } from '../life/charge';
import { restored, restoring } from '../life/domain-life';
import type { Domain } from '../objects/domain';
import { type Price, priceOf } from '../policy/prices';
import { readName } from '../policy/registry-policy';
import type { Call } from './call';
import { feeData, refuseDisagreement } from './fee';
import { rgpData } from './info-domain';

/** The restore of a deleted name, asked for or reported, in an update that changes nothing else (RFC 3915, section 4.2.5). */
export function restoreDomain(call: Call, domain: Domain, rgp: XmlElement): Answer {
  const restore = fields(rgp, 'restore').first('restore');
  if (!restore) throw new CommandRefused(2003, 'update needs restore');
  const op = restore.attribute('op');
  const given = fields(restore, ...(op === 'report' ? ['report'] : []));
  if (op === 'request') return requested(call, domain);
  if (op === 'report') return reported(call, domain, given);
  throw new CommandRefused(op === undefined ? 2003 : 2005, 'op is request or report');
}

function requested(call: Call, domain: Domain): Answer {
  const { store, policy, account, now, extensions } = call;
  if (domain.phase !== 'redemption') throw new CommandRefused(2304, `${domain.name} is not in its redemption period`);
  const rules = policy.rules.of(domain.name);
  const price = pay(call, domain);
  const renewed = now < domain.expiresAt ? domain : { ...domain, expiresAt: Period.ofYears(1).addTo(domain.expiresAt) };
  const next = rules.wantsRestoreReport ? restoring(renewed, now) : restored(renewed);
  store.domains.save(next, { by: account, at: now });
  const shown = rules.wantsRestoreReport && extensions.speaks('rgp') ? rgpData('upData', ['pendingRestore']) : undefined;
  return { code: 1000, extensions: [...(shown ? [shown] : []), ...feeData(call, 'updData', price)] };
}

/** A name that has expired is renewed by a year as well, which its restore pays for or not, as its extension has it. */
function pay(call: Call, domain: Domain): Price {
  const { account, policy, ids, now } = call;
  const name = readName(domain.name);
  const restore = priceOf(name, 'restore', 1);
  const isRenewed = now >= domain.expiresAt;
  const renewal = isRenewed && !policy.rules.of(domain.name).restoreIncludesRenewal ? priceOf(name, 'renew', 1) : undefined;
  const total = {
    ...restore,
    amount: Money.sum(
      [restore, ...(renewal ? [renewal] : [])].map(({ amount }) => amount),
      restore.amount.currency,
    ),
  };
  refuseDisagreement(call, total);
  const entry = { account, object: domain.name, ...ids, at: now };
  refuseShort(call, { account, amount: total.amount });
  charge(call, { ...entry, command: 'restore', years: isRenewed && !renewal ? 1 : 0, amount: restore.amount });
  if (renewal) charge(call, { ...entry, command: 'renew', years: 1, amount: renewal.amount });
  return total;
}

function reported({ store, account, now }: Call, domain: Domain, given: Fields): Answer {
  if (domain.phase !== 'restoring') throw new CommandRefused(2304, `no restore of ${domain.name} was asked for`);
  const report = given.first('report');
  if (!report) throw new CommandRefused(2003, 'restore needs report');
  const parts = ['preData', 'postData', 'delTime', 'resTime', 'resReason', 'statement'];
  const told = fields(report, ...parts.slice(0, -1), 'statement*', 'other');
  const missing = parts.find((part) => !told.first(part));
  if (missing) throw new CommandRefused(2003, `report needs ${missing}`);
  for (const part of ['delTime', 'resTime']) {
    if (Number.isNaN(Date.parse(told.required(part)))) throw new CommandRefused(2005, `${part} is a time`);
  }
  if (told.all('statement').length > 2) throw new CommandRefused(2001, 'at most two statements');
  store.domains.save(restored(domain), { by: account, at: now });
  return { code: 1000 };
}
