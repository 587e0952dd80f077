import { randomBytes } from 'node:crypto';
import { type Actor, DomainName } from '#libs/kernel';
import { Settings, UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { parse } from 'tldts';
import { type BrandSender, MailSenderRefused } from './brand-sender';
import { BrandSenders } from './brand-senders';
import { SenderKeys } from './sender-keys';

const SELECTOR_BYTES = 5;

/** A brand names the address that its mails are to come from, or no longer. */
@Injectable()
export class SetMailSender {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly senders: BrandSenders,
    private readonly keys: SenderKeys,
    private readonly audit: AuditLog,
  ) {}

  /** With a key of its own; used when the DNS says all that it has to. @throws MailSenderRefused, DomainNameInvalid */
  async run(actor: Actor, address: string): Promise<BrandSender> {
    const { nodeId } = actor;
    const domain = DomainName.parse(address.slice(address.lastIndexOf('@') + 1), '/address').ascii;
    const { domain: registrable } = parse(domain, { allowPrivateDomains: true });
    const ours = [this.settings.smtpFrom.split('@')[1]!, new URL(this.settings.portalUrl).hostname];
    if (registrable === null || ours.some((each) => domain === each || domain.endsWith(`.${each}`))) throw new MailSenderRefused();
    const key = await this.keys.make(nodeId);
    const selector = `pn${randomBytes(SELECTOR_BYTES).toString('hex')}`;
    return this.work.run(async (tx) => {
      const fresh = { state: 'pending' as const, findings: null, checkedAt: null, createdAt: tx.now };
      const sender: BrandSender = { nodeId, address, domain, selector, ...key, ...fresh };
      await this.senders.put(tx, sender);
      await this.audit.add(tx, [{ nodeId, action: 'mail-sender.set', by: actor, object: nodeRef(nodeId), after: { address, selector } }]);
      return sender;
    });
  }

  /** Mails come from the platform's address again. */
  remove(actor: Actor): Promise<void> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      await this.senders.remove(tx, nodeId);
      await this.audit.add(tx, [{ nodeId, action: 'mail-sender.removed', by: actor, object: nodeRef(nodeId) }]);
    });
  }
}
