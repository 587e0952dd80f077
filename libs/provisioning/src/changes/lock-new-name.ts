import { type Domain, Domains } from '#libs/domains';
import { type Again, type Job, type JobHandler, JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { Registries, type RegistrySettings } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { LOCK_NEW_NAME } from '../job-kinds';
import { PENDING_MS } from '../later-on';
import { toLock } from './ask-for-change';
import { BeginChange } from './begin-change';
import { Changes } from './changes';
import { LOCK } from './step-towards';

/**
 * A name that is new here gets the registrar lock by itself, where its registry is set so (`locksNew`) and takes such statuses. Once:
 * what its people have asked of the lock before that, or ask later, stands.
 */
@Injectable()
export class LockNewName implements JobHandler {
  readonly kind = LOCK_NEW_NAME;

  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly changes: Changes,
    private readonly begin: BeginChange,
    private readonly registries: Registries,
    private readonly jobs: JobQueue,
  ) {}

  /** It is registered, or has come and is registered for its new holder. */
  async want(tx: Tx, { id, registry }: Pick<Domain, 'id' | 'registry'>): Promise<void> {
    if (locksNew(this.registries.get(registry).settings)) await this.jobs.add(tx, [{ kind: LOCK_NEW_NAME, payload: { domainId: id } }]);
  }

  run(payload: Job['payload']): Promise<void | Again> {
    return this.work.run(async (tx) => {
      const id = String(payload['domainId']);
      const domain = (await this.domains.lock(tx, [id])).get(id);
      if (!domain || domain.leavingSince || (await this.changes.last(tx, id, 'lock'))) return undefined;
      if (await this.changes.isOpen(tx, id)) return { againInMs: PENDING_MS };
      await this.begin.run(tx, domain, toLock(true)(domain), null);
      return undefined;
    });
  }
}

const locksNew = ({ locksNew: isWanted, statusesNotSent }: Pick<RegistrySettings, 'locksNew' | 'statusesNotSent'>): boolean =>
  isWanted && LOCK.some((status) => !statusesNotSent.includes(status));
