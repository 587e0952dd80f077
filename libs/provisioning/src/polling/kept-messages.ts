import { type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { RegistryNews } from './registry-news';

/** Where the messages of registries are kept. */
@Injectable()
export class KeptMessages {
  /** @returns false when it is there already: it came again because its acknowledgement got lost. */
  async add(tx: Tx, message: RegistryNews): Promise<boolean> {
    const known = await tx.query('SELECT id FROM registry_message WHERE account = ? AND fingerprint = ?', [
      message.account,
      message.fingerprint,
    ]);
    if (known.length > 0) return false;
    const { id, registry, account, messageId, fingerprint, kind, about, text, news, xml, queuedAt, receivedAt } = message;
    const what = { kind, about, text, news: JSON.stringify(news), xml, queued_at: queuedAt, received_at: receivedAt };
    await insertRows(tx, 'registry_message', [{ id, registry, account, message_id: messageId, fingerprint, ...what }]);
    return true;
  }

  /** The registry has taken it off its queue. */
  async acknowledged(tx: Tx, { account, fingerprint }: Pick<RegistryNews, 'account' | 'fingerprint'>): Promise<void> {
    await tx.query('UPDATE registry_message SET acknowledged_at = ? WHERE account = ? AND fingerprint = ? AND acknowledged_at IS NULL', [
      tx.dialect.instant(tx.now),
      account,
      fingerprint,
    ]);
  }
}
