import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual } from 'typeorm';
import { type LegalKind, LEGAL_KINDS, type LegalText } from './legal-text';
import { type LegalTextRow, legalTextTable } from './legal-text.table';

/** Where legal texts are kept. */
@Injectable()
export class LegalTexts {
  /** The newest version of a kind, whether it holds yet or not. */
  async newest(from: Tx | Reads, nodeId: number, kind: LegalKind): Promise<LegalText | null> {
    return read(await from.manager.findOne(legalTextTable, { where: { nodeId, kind }, order: { version: 'DESC' } }));
  }

  /** The version of a kind that holds at that time: whoever agrees to something then agrees to this. */
  async inForce(from: Tx | Reads, nodeId: number, kind: LegalKind, at: Date): Promise<LegalText | null> {
    const where = { nodeId, kind, publishedFrom: LessThanOrEqual(at) };
    return read(await from.manager.findOne(legalTextTable, { where, order: { version: 'DESC' } }));
  }

  /** All that hold at that time, one of a kind at most. */
  async allInForce(from: Tx | Reads, nodeId: number, at: Date): Promise<LegalText[]> {
    const found = await Promise.all(LEGAL_KINDS.map((kind) => this.inForce(from, nodeId, kind, at)));
    return found.filter((each) => each !== null);
  }

  async version(from: Tx | Reads, nodeId: number, kind: LegalKind, version: number): Promise<LegalText | null> {
    return read(await from.manager.findOneBy(legalTextTable, { nodeId, kind, version }));
  }

  /** All versions of both kinds, the newest first; those before an id. */
  async list(from: Tx | Reads, nodeId: number, limit: number, before?: string): Promise<LegalText[]> {
    const where = { nodeId, ...(before === undefined ? {} : { id: LessThan(before) }) };
    const rows = await from.manager.find(legalTextTable, { where, order: { id: 'DESC' }, take: limit });
    return rows.flatMap((row) => read(row) ?? []);
  }

  async add(tx: Tx, { texts, ...text }: LegalText): Promise<void> {
    await tx.manager.insert(legalTextTable, { ...text, textId: texts.id ?? null, textEn: texts.en ?? null });
  }
}

function read(row: LegalTextRow | null): LegalText | null {
  if (!row) return null;
  const { textId, textEn, ...text } = row;
  return { ...text, texts: { ...(textId === null ? {} : { id: textId }), ...(textEn === null ? {} : { en: textEn }) } };
}
