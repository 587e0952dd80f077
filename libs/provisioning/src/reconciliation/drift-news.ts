import type { Domain } from '#libs/domains';
import { DomainName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, type Locale, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { isSameExpiry } from '../renewed-until';
import { sellerOf } from '../seller-of';
import type { Difference } from './domain-drift';

const LOCK = {
  on: { id: 'terpasang', en: 'on' },
  off: { id: 'tidak terpasang', en: 'off' },
} as const;
/** Writes down what changed at a registry without us, and tells those whom it concerns. */
@Injectable()
export class DriftNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  /** A mail is for what people would see: an expiry that registries merely round otherwise is none. */
  async takenOver(tx: Tx, domain: Domain, found: readonly Difference[]): Promise<void> {
    const told = found.filter(({ expiresAt }) => !expiresAt || !isSameExpiry(expiresAt, domain.expiresAt));
    if (told.length > 0) await this.letters.post(tx, domain.ownerId, 'domain-corrected', (locale) => facts(domain, told, locale));
    const after = { name: domain.name, found: found.map(({ aspect, ours, theirs }) => ({ aspect, ours, theirs })) };
    await this.audit.add(tx, inLogs(domain, { action: 'domain.corrected', by: null, after }));
  }

  /** Its registry does not have it any more: the name is ours no longer. */
  async ended(tx: Tx, domain: Domain): Promise<void> {
    for (const nodeId of nodesOf(domain)) await this.letters.post(tx, nodeId, 'domain-ended', { domain: unicodeOf(domain) });
    await this.audit.add(tx, inLogs(domain, { action: 'domain.ended', by: null, after: { name: domain.name } }));
  }
}

const unicodeOf = ({ name }: Domain): string => DomainName.parse(name).unicode;

const nodesOf = ({ ownerId, sellerId }: Domain): number[] => [...new Set([ownerId, sellerOf({ sellerId })])];

const inLogs = <T extends object>(domain: Domain, done: T) => nodesOf(domain).map((nodeId) => ({ nodeId, object: domain.id, ...done }));

function facts(domain: Domain, found: readonly Difference[], locale: Locale): Record<string, string> {
  const told: Record<string, string> = { domain: unicodeOf(domain) };
  for (const { aspect, theirs, expiresAt } of found) {
    if (expiresAt) told['at'] = expiresAt.toISOString();
    if (aspect === 'name_servers') told['nameServers'] = theirs === '' ? '–' : theirs;
    if (aspect === 'lock') told['lock'] = LOCK[theirs === 'on' ? 'on' : 'off'][locale];
  }
  return told;
}
