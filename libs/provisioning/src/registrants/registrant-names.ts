import { DomainFrozen, DomainNotFound, Domains } from '#libs/domains';
import { type Tx, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** The names that are registered for a contact. */
@Injectable()
export class RegistrantNames {
  constructor(private readonly domains: Domains) {}

  /** Locks these; each is registered for the contact. @throws DomainNotFound */
  async lock(tx: Tx, ids: readonly string[], contactId: string): Promise<void> {
    const found = await this.domains.lock(tx, ids);
    for (const id of ids)
      if (found.get(id)?.registrantId !== contactId) throw new DomainNotFound('There is no such domain of this contact.', { id });
  }

  async count(tx: Tx, contactId: string): Promise<number> {
    const held = 'SELECT COUNT(*) AS names FROM domain WHERE registrant_id = ? AND live_name IS NOT NULL';
    const [row] = await tx.query<{ names: unknown }>(held, [contactId]);
    return readInteger(row!.names);
  }

  /** What is said of the holder of a frozen name stays as it is. @throws DomainFrozen */
  async refuseFrozen(tx: Tx, contactId: string): Promise<void> {
    const frozen = 'SELECT live_name FROM domain WHERE registrant_id = ? AND live_name IS NOT NULL AND frozen_since IS NOT NULL LIMIT 1';
    const [row] = await tx.query<{ live_name: string }>(frozen, [contactId]);
    if (row) throw new DomainFrozen(row.live_name);
  }
}
