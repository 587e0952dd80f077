import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { DocumentNotFound, type DocumentKind, type StoredDocument } from './document';
import { documentTable } from './document.table';

/** Where it is written which documents there are. */
@Injectable()
export class Documents {
  /** @throws DocumentNotFound, also for what another node asked for, or another subject handed in */
  async get(from: Tx | Reads, nodeId: number, subject: string, id: string): Promise<StoredDocument> {
    const document = await from.manager.findOneBy(documentTable, { id, nodeId, subject });
    if (!document) throw new DocumentNotFound(id);
    return document;
  }

  find(from: Tx | Reads, id: string): Promise<StoredDocument | null> {
    return from.manager.findOneBy(documentTable, { id });
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredDocument | null> {
    await tx.query(`SELECT id FROM document WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return this.find(tx, id);
  }

  /** Of a document that was locked in this transaction. */
  async save(tx: Tx, id: string, changes: Partial<Omit<StoredDocument, 'id'>>): Promise<void> {
    await tx.manager.update(documentTable, { id }, changes);
  }

  /** The newest version of each kind, by kind. */
  async newest(from: Tx | Reads, subject: string): Promise<StoredDocument[]> {
    const all = await from.manager.find(documentTable, { where: { subject }, order: { kind: 'ASC', version: 'ASC' } });
    return [...new Map(all.map((document) => [document.kind, document])).values()];
  }

  /** What a node has handed in, also what was destroyed; the oldest first, a keyset page. */
  handedInBy(from: Tx | Reads, nodeId: number, limit: number, after = ''): Promise<StoredDocument[]> {
    return from.manager.find(documentTable, { where: { handedInBy: nodeId, id: MoreThan(after) }, order: { id: 'ASC' }, take: limit });
  }

  /** What a visitor handed in for this is the papers of the node that they have become. */
  async belongTo(tx: Tx, nodeId: number, subject: string): Promise<void> {
    await tx.manager.update(documentTable, { subject }, { handedInBy: nodeId });
    // Who looked before is told to them as well.
    await tx.query('UPDATE sighting SET handed_in_by = ? WHERE document_id IN (SELECT id FROM document WHERE subject = ?)', [
      nodeId,
      subject,
    ]);
  }

  /** How many versions there are. */
  versions(from: Tx, subject: string, kind: DocumentKind): Promise<number> {
    return from.manager.countBy(documentTable, { subject, kind });
  }

  async add(tx: Tx, document: StoredDocument): Promise<void> {
    await tx.manager.insert(documentTable, document);
  }
}
