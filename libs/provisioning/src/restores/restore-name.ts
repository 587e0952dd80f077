import { Domains } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { type Outcome, type Registry, newClTrid, whatBecameOfRestore } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { Attempt } from '../attempts';
import { PutLockBack } from '../changes/put-lock-back';
import type { DomainDates, Finding, ItemAction, Send } from '../item-action';
import type { OrderItem } from '../order-item';
import { RegistrantHandle } from '../registrants/registrant-handle';
import { meaningOfRestore } from './meaning-of-restore';
import { restoreReport } from './restore-report';
import { whatBecameOfSaving } from './what-became-of-saving';

/** A deleted domain is brought back from its redemption period, and where its registry wants a report it gets one. */
@Injectable()
export class RestoreName implements ItemAction {
  readonly command = 'domain:restore';
  readonly unprepared = 'not-restorable';

  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly registrant: RegistrantHandle,
    private readonly lock: PutLockBack,
    private readonly clock: Clock,
  ) {}

  /** What is not in its redemption period costs nothing; but after a lost answer it may be this very order that has brought it back. */
  async prepare({ name, doubtSince }: OrderItem, registry: Registry): Promise<Outcome<Send>> {
    const { kind } = whatBecameOfRestore(await registry.infoDomain(name), registry.settings);
    if (kind === 'unanswered') return { kind: 'unavailable', reason: 'the registry does not show the name' };
    if (kind !== 'absent' && doubtSince === null)
      return { kind: 'refused', reason: 'status-prohibits', code: 2304, message: `${name} is not in its redemption period` };
    const send: Send = async (clTRID) => {
      const answer = await registry.restoreDomain({ clTRID, name });
      return meaningOfRestore(answer, whatBecameOfRestore(await registry.infoDomain(name), registry.settings));
    };
    return { kind: 'done', value: send };
  }

  async ask(item: OrderItem, open: readonly Attempt[], registry: Registry): Promise<Finding> {
    const look = async () => whatBecameOfRestore(await registry.infoDomain(item.name), registry.settings);
    let reading = await look();
    if (reading.kind === 'awaits-report') {
      await this.report(item, open, registry);
      reading = await look();
    }
    return whatBecameOfSaving(item, open, reading, registry.settings);
  }

  async carriedOut(tx: Tx, { domainId }: OrderItem, { expiresAt }: DomainDates): Promise<string> {
    const domain = (await this.domains.lock(tx, [domainId!])).get(domainId!);
    if (!domain) throw new TypeError(`${domainId} is not ours any more although it was restored`);
    await this.domains.setExpiry(tx, domain.id, expiresAt);
    await this.lock.run(tx, domain);
    return domain.id;
  }

  /** It costs nothing, and a second one is refused: it may be sent as often as the name is seen to wait for it. */
  private async report({ domainId, contactId }: OrderItem, open: readonly Attempt[], registry: Registry): Promise<void> {
    const domain = await this.work.run(async (tx) => (await this.domains.byIds(tx, [domainId!])).get(domainId!));
    const handle = await this.registrant.at(registry, contactId);
    if (!domain || handle.kind !== 'done') return;
    const now = this.clock.now();
    const restoredAt = open[0]?.sentAt ?? now;
    await registry.reportRestore(restoreReport(domain, { clTRID: newClTrid(now), handle: handle.value, restoredAt }));
  }
}
