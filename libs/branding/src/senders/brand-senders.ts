import { type MailSender, MailSenders, Reads, type Tx } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { type BrandSender, MailSenderMissing } from './brand-sender';
import { brandSenderTable } from './brand-sender.table';
import { SenderKeys } from './sender-keys';

/** Where the addresses are kept that mails of brands come from. */
@Injectable()
export class BrandSenders extends MailSenders {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly reads: Reads,
    private readonly keys: SenderKeys,
  ) {
    super();
  }

  /** Only an address that was found good. */
  override async of(brandNodeId: number): Promise<MailSender | null> {
    const sender = await this.find(this.reads, brandNodeId);
    if (sender?.state !== 'good') return null;
    const { address, domain: domainName, selector: keySelector } = sender;
    try {
      return { address, dkim: { domainName, keySelector, privateKey: this.keys.open(sender) } };
    } catch (error) {
      this.logger.error({ event: 'mail-key-unreadable', node: brandNodeId, reason: String(error) });
      return null;
    }
  }

  find(from: Tx | Reads, nodeId: number): Promise<BrandSender | null> {
    return from.manager.findOneBy(brandSenderTable, { nodeId });
  }

  /** It, locked until the transaction ends. @throws MailSenderMissing */
  async lock(tx: Tx, nodeId: number): Promise<BrandSender> {
    await tx.query(`SELECT node_id FROM brand_sender WHERE node_id = ?${tx.dialect.forUpdate}`, [nodeId]);
    const sender = await this.find(tx, nodeId);
    if (!sender) throw new MailSenderMissing();
    return sender;
  }

  /** Those that were good once, behind a node. */
  toLookAt(after: number, limit: number): Promise<BrandSender[]> {
    const where = { nodeId: MoreThan(after), state: In(['good', 'failing']) };
    return this.reads.manager.find(brandSenderTable, { where, order: { nodeId: 'ASC' }, take: limit });
  }

  async put(tx: Tx, sender: BrandSender): Promise<void> {
    await tx.manager.upsert(brandSenderTable, sender, ['nodeId']);
  }

  async remove(tx: Tx, nodeId: number): Promise<void> {
    await tx.manager.delete(brandSenderTable, { nodeId });
  }
}
