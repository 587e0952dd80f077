import { createHmac, timingSafeEqual } from 'node:crypto';
import { Settings, fingerprint } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type AuditHead, type AuditRow, NO_HASH } from './audit-entry';

/** Seals rows and heads of audit logs with a key that the database does not hold: whoever can write there still cannot forge them. */
@Injectable()
export class AuditSeal {
  private readonly key: string;

  constructor(settings: Settings) {
    this.key = settings.auditSecret();
  }

  /** What is kept of an object: equal for equal ones, and of no use to somebody who guesses at them without the key. */
  hashOf(value: unknown): string | null {
    return value === undefined ? null : this.hmac('value', fingerprint(value));
  }

  row(row: Omit<AuditRow, 'hash'>): AuditRow {
    return { ...row, hash: this.hashOfRow(row) };
  }

  isRow(row: AuditRow): boolean {
    return isSame(row.hash, this.hashOfRow(row));
  }

  /**
   * The head after this row. One that was false already stays false: a log whose end was cut must not become whole again
   * by going on.
   */
  head(before: AuditHead, { nodeId, seq, hash }: AuditRow): AuditHead {
    return { nodeId, seq, hash, mac: this.isHead(before) ? this.macOf({ nodeId, seq, hash }) : before.mac };
  }

  firstHead(nodeId: number): AuditHead {
    return { nodeId, seq: 0, hash: NO_HASH, mac: this.macOf({ nodeId, seq: 0, hash: NO_HASH }) };
  }

  isHead(head: AuditHead): boolean {
    return isSame(head.mac, this.macOf(head));
  }

  private macOf({ nodeId, seq, hash }: Omit<AuditHead, 'mac'>): string {
    return this.hmac('head', nodeId, seq, hash);
  }

  private hashOfRow(row: Omit<AuditRow, 'hash'>): string {
    const { nodeId, seq, at, action, byPerson, byNode, impersonatedBy, object, beforeHash, afterHash, requestId, ip, prevHash } = row;
    const who = [byPerson, byNode, impersonatedBy];
    return this.hmac('row', nodeId, seq, at.toISOString(), action, ...who, object, beforeHash, afterHash, requestId, ip, prevHash);
  }

  /** JSON keeps neighbours apart: no two lists of parts are written alike. */
  private hmac(...parts: readonly (string | number | null)[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('hex');
  }
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
