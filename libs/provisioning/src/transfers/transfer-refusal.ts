import { ruleOf } from '#libs/domains';
import { DAY, type DomainError, type Facts, after } from '#libs/kernel';
import type { DomainInfo, Outcome, RegistrySettings } from '#libs/registry';
import { isOurAccount } from '../is-our-account';
import { NameTaken, type WantedTransfer } from '../order-item';
import { NotRegistered, NotTransferable, TransferCodeWrong, TransferLocked, TransferTooSoon, TransferUnderWay } from './transfer-refused';

/** What a registry says of a name without its code, and with it. */
export interface Shown {
  readonly plain: Outcome<DomainInfo>;
  readonly proved: Outcome<DomainInfo>;
}

type Because = new (message: string, facts: Facts) => DomainError;

const LOCKS: ReadonlySet<string> = new Set(['clientTransferProhibited', 'serverTransferProhibited']);
const LEAVING: ReadonlySet<string> = new Set(['redemptionPeriod', 'pendingRestore', 'pendingDelete']);

/**
 * Why a name cannot be transferred to us: it has to be active, unlocked, and its code right. A registry that does not answer stops
 * nobody: it is asked again when the transfer is sent. `pointer` is where the item stands in the request. Pure.
 */
export function transferRefusal(
  { name, tld }: Pick<WantedTransfer, 'name' | 'tld'>,
  { plain, proved }: Shown,
  { user }: Pick<RegistrySettings, 'user'>,
  now: Date,
  pointer: string,
): DomainError | undefined {
  const refuse = (Refused: Because, code: string, message: string, facts = {}, field = 'name') =>
    new Refused(message, { name, ...facts, errors: [{ pointer: `${pointer}/${field}`, code, message }] });
  if (plain.kind === 'refused' && plain.reason === 'missing')
    return refuse(NotRegistered, 'not-registered', `${name} is not registered: it can be registered instead.`);
  const known = [proved, plain].find((each) => each.kind === 'done');
  if (known) {
    const { sponsor, statuses, rgpStatuses } = known.value;
    if (isOurAccount(sponsor, user)) return refuse(NameTaken, 'name-taken', `${name} is registered through us already.`);
    if ([...statuses, ...rgpStatuses].some((each) => LEAVING.has(each)))
      return refuse(NotTransferable, 'not-transferable', `${name} is being deleted: the registrar who has it can restore it first.`);
    if (statuses.includes('pendingTransfer'))
      return refuse(TransferUnderWay, 'transfer-under-way', `${name} is being transferred already.`);
    if (statuses.some((each) => LOCKS.has(each)))
      return refuse(TransferLocked, 'transfer-locked', `${name} is locked: ask the registrar who has it to unlock it.`);
    const from = unlockedFrom(known.value, tld);
    if (from && now < from) {
      const message = `${name} was registered or transferred a short while ago: it can be transferred from ${from.toISOString()}.`;
      return refuse(TransferTooSoon, 'transfer-too-soon', message, { from: from.toISOString() });
    }
  }
  return proved.kind === 'refused' && proved.reason === 'not-authorized'
    ? refuse(TransferCodeWrong, 'transfer-code-wrong', `The code is not the one of ${name}.`, {}, 'authCode')
    : undefined;
}

function unlockedFrom({ createdAt, transferredAt }: DomainInfo, tld: string): Date | undefined {
  const since = transferredAt ?? createdAt;
  return since && after(since, ruleOf(tld).transferLockDays * DAY);
}
