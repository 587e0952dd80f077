import type { Actor } from '#libs/kernel';
import { DnsResolver, Reads, Settings, type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, OwnerLetters, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type BrandSender, MailSenderMissing, type SenderFindings } from './brand-sender';
import { BrandSenders } from './brand-senders';
import { afterSenderLook, missingIn, readFindings, wantedRecords } from './sender-records';

/** Looks whether the DNS lets mails come from a brand's address. */
@Injectable()
export class CheckMailSender {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly dns: DnsResolver,
    private readonly settings: Settings,
    private readonly senders: BrandSenders,
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  /** As the DNS is now; `by` is null when nobody asked. @throws MailSenderMissing */
  async run(nodeId: number, by: Actor | null): Promise<BrandSender> {
    const sender = await this.senders.find(this.reads, nodeId);
    if (!sender) throw new MailSenderMissing();
    const { mailSpf } = this.settings;
    const { dkim, dmarc } = wantedRecords(sender, mailSpf);
    const [dkimSays, spfSays, dmarcSays] = await Promise.all(
      [dkim.name, sender.domain, dmarc.name].map((name) => this.dns.ask(name, 'TXT')),
    );
    const findings = readFindings(sender, mailSpf, { dkim: dkimSays!, spf: spfSays!, dmarc: dmarcSays! });
    return this.work.run(async (tx) => {
      const standing = await this.senders.lock(tx, nodeId);
      // Another address was named while the DNS was asked about this one.
      if (standing.selector !== sender.selector) return standing;
      const looked = afterSenderLook(standing, findings, tx.now);
      await this.senders.put(tx, looked);
      if (looked.state !== standing.state) await this.tell(tx, looked, findings, by);
      return looked;
    });
  }

  /** A sender that was good and fails is told once; it was never good while it is still being set up. */
  private async tell(tx: Tx, { nodeId, address, state }: BrandSender, findings: SenderFindings, by: Actor | null): Promise<void> {
    const action = state === 'good' ? 'mail-sender.good' : 'mail-sender.failing';
    await this.audit.add(tx, [{ nodeId, action, by, object: nodeRef(nodeId), after: findings }]);
    if (state === 'failing') await this.letters.post(tx, nodeId, 'mail-sender-failing', { address, records: missingIn(findings) });
  }
}
