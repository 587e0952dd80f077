import { type Actor, newId } from '#libs/kernel';
import { Reads, type Tx } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { StoredDocument } from '../document';
import type { Sighting, Purpose } from './sighting';
import { sightingTable } from './sighting.table';

/** Which views are wanted: at most so many, those before that one. */
export interface SightingsWish {
  readonly limit: number;
  readonly before?: string;
}

/** Where it is written who looked at which document. */
@Injectable()
export class Sightings {
  constructor(
    private readonly reads: Reads,
    private readonly audit: AuditLog,
  ) {}

  /** Here, for whose document it is, and in the audit log of who looks. Call it last in the transaction. */
  async add(tx: Tx, by: Actor, purpose: Purpose, documents: readonly StoredDocument[]): Promise<void> {
    const rows = documents.map((document): Sighting => ({
      id: newId('sig', tx.now),
      documentId: document.id,
      handedInBy: document.handedInBy,
      nodeId: by.nodeId,
      personId: by.personId,
      role: by.role,
      purpose,
      at: tx.now,
    }));
    if (rows.length > 0) await tx.manager.insert(sightingTable, rows);
    const seen = documents.map(({ id }) => ({ nodeId: by.nodeId, action: 'document.viewed', by, object: id, after: { purpose } }));
    await this.audit.add(tx, seen);
  }

  /** Who looked at what a node has handed in, the newest first. */
  of(nodeId: number, { limit, before }: SightingsWish): Promise<Sighting[]> {
    const where = { handedInBy: nodeId, ...(before ? { id: LessThan(before) } : {}) };
    return this.reads.manager.find(sightingTable, { where, order: { id: 'DESC' }, take: limit });
  }
}
