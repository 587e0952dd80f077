import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';

/** A registry has told something in its queue. */
export const plantMessages = (tx: Tx): Promise<void> =>
  insertRows(tx, 'registry_message', [
    {
      id: newId('msg', tx.now),
      registry: 'pandi',
      account: 'matrix',
      message_id: '1',
      fingerprint: '0'.repeat(64),
      kind: 'words',
      about: 'About',
      text: 'Text',
      news: JSON.stringify({ kind: 'words' }),
      xml: 'Xml',
      received_at: tx.now,
      acknowledged_at: tx.now,
    },
  ]);
