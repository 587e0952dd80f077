import { Reads, UnitOfWork, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type DocumentState, DocumentUnreadable } from '../document';
import { Vault } from './vault';

/** How far a rotation of the key has come. */
export interface Rewrapped {
  /** Documents that were put under the newest key. */
  readonly done: number;
  /** Documents that could not be opened: their key is not known, or their file is damaged or gone. */
  readonly unreadable: readonly string[];
}

interface Row {
  id: string;
  node_id: unknown;
  version: unknown;
}

const BATCH = 100;
/** Of a document in one of these no file may be left. */
const GOING: ReadonlySet<DocumentState> = new Set(['infected', 'destroying', 'destroyed']);

/**
 * Puts every document under the newest key. A process that dies in between loses nothing: a file is opened by the key
 * that its own head names, and the next run goes on with the rows that still name another one.
 */
@Injectable()
export class RewrapDocuments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly vault: Vault,
  ) {}

  /** `tell` hears after each batch how many are done. */
  async run(tell: (done: number) => void = () => undefined): Promise<Rewrapped> {
    const unreadable: string[] = [];
    let done = 0;
    let after = '';
    for (;;) {
      const rows = await this.reads.query<Row>(
        `SELECT id, node_id, version FROM document WHERE id > ? AND key_id <> ? AND state NOT IN ('infected', 'destroyed') ORDER BY id LIMIT ${BATCH}`,
        [after, this.vault.keyId],
      );
      for (const row of rows) {
        if (await this.rewrap(row)) done += 1;
        else unreadable.push(row.id);
        after = row.id;
      }
      if (rows.length < BATCH) return { done, unreadable };
      tell(done);
    }
  }

  private async rewrap({ id, node_id, version }: Row): Promise<boolean> {
    const document = { id, nodeId: readInteger(node_id), version: readInteger(version) };
    try {
      await this.vault.rewrap(document);
    } catch (error) {
      if (error instanceof DocumentUnreadable) return false;
      throw error;
    }
    const isKept = await this.work.run(async (tx) => {
      const [row] = await tx.query<{ state: DocumentState }>(`SELECT state FROM document WHERE id = ?${tx.dialect.forUpdate}`, [id]);
      const stays = row !== undefined && !GOING.has(row.state);
      if (stays) await updateRow(tx, 'document', id, { key_id: this.vault.keyId });
      return stays;
    });
    // It was destroyed while its file was being written anew: that file must not come back.
    if (!isKept) await this.vault.remove(document);
    return true;
  }
}
