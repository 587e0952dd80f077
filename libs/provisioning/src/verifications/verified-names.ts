import { type Domain, Domains, ruleOf } from '#libs/domains';
import { JobQueue, type Reads, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { HOLD_DOMAIN } from '../job-kinds';

/** The names of a customer whose registrant is reached by an address that has to be proved. */
@Injectable()
export class VerifiedNames {
  constructor(
    private readonly domains: Domains,
    private readonly jobs: JobQueue,
  ) {}

  /** Their ids, those of extensions that ask for no proof left out. */
  async idsOf(from: Pick<Tx | Reads, 'query'>, ownerId: number, email: string): Promise<string[]> {
    const rows = await from.query<{ id: string; tld: string }>(
      `SELECT d.id, d.tld FROM contact c JOIN domain d ON d.registrant_id = c.id AND d.live_name IS NOT NULL
       WHERE c.owner_id = ? AND LOWER(c.email) = ? ORDER BY d.id`,
      [ownerId, email],
    );
    return rows.filter(({ tld }) => ruleOf(tld).verifiesEmail).map(({ id }) => id);
  }

  /** Locked: the caller has not locked anything that comes after domains. */
  async lock(tx: Tx, ownerId: number, email: string): Promise<Domain[]> {
    return [...(await this.domains.lock(tx, await this.idsOf(tx, ownerId, email))).values()];
  }

  /** They rest at their registry since then, or work again. The caller has locked them. */
  async rest(tx: Tx, names: readonly Domain[], since: Date | null): Promise<Domain[]> {
    const changing = names.filter(({ unverifiedSince }) => (unverifiedSince === null) !== (since === null));
    for (const { id } of changing) await this.domains.setUnverified(tx, id, since);
    await this.jobs.add(
      tx,
      changing.map(({ id }) => ({ kind: HOLD_DOMAIN, payload: { domainId: id } })),
    );
    return changing;
  }
}
