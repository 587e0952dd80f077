import { ContactHandles, Contacts } from '#libs/domains';
import { Clock, MINUTE } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { Attempts } from '../attempts';
import { PUSH_CONTACT } from '../job-kinds';
import { PENDING_MS, laterOn } from '../later-on';
import { RegistryGate } from '../registry-gate';
import type { ContactUpdate } from './contact-update';
import { ContactUpdates } from './contact-updates';
import { type Pushing, wantedThere } from './pushing';
import { RegistrantHandle } from './registrant-handle';
import { SendContact } from './send-contact';
import { SettleContact } from './settle-contact';
import { type ContactFinding, whatBecameOfContactUpdate } from './what-became-of-contact-update';

/** How long a telling may be under way before people are told. */
const ALARM_MS = 15 * MINUTE;

/**
 * Has one registry have what a contact says, however often it is called: the registry is asked first, and only the difference is sent,
 * written down and committed before. It tells what the contact says when it is sent, which may be newer than what it was called for.
 */
@Injectable()
export class PushContact implements JobHandler {
  readonly kind = PUSH_CONTACT;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly updates: ContactUpdates,
    private readonly contacts: Contacts,
    private readonly handles: ContactHandles,
    private readonly attempts: Attempts,
    private readonly registrants: RegistrantHandle,
    private readonly sending: SendContact,
    private readonly settle: SettleContact,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const pushing = await this.standing(String(payload['updateId']));
    if (!pushing) return undefined;
    this.alarmIfOld(pushing.update);
    return this.gate.through(pushing.registry, () => this.ask(pushing, job));
  }

  private standing(id: string): Promise<Pushing | undefined> {
    return this.work.run(async (tx) => {
      const update = await this.updates.lock(tx, id);
      if (update?.state !== 'under_way') return undefined;
      const handle = (await this.handles.get(tx, update.contactId, update.registry))!;
      const [contact, open] = [await this.contacts.get(tx, update.contactId), await this.attempts.open(tx, id)];
      return { update, contact, handle, registry: this.registries.get(update.registry), open };
    });
  }

  private async ask(pushing: Pushing, job: Job): Promise<void | Again> {
    const { update, handle, registry, open } = pushing;
    const known = await this.registrants.at(registry, update.contactId);
    if (known.kind === 'refused') return this.end(pushing, `${known.message} (${known.code})`);
    if (known.kind !== 'done') return laterOn(job, this.clock.now());
    const shown = await registry.infoContact(handle.handle, handle.authInfo);
    const finding = whatBecameOfContactUpdate(wantedThere(pushing), update, open, shown, registry.settings);
    if (finding.kind === 'send') return this.sending.run(pushing, finding.change, job);
    const isOver = await this.work.run((tx) => this.conclude(tx, pushing, finding));
    if (isOver) return undefined;
    if (finding.kind === 'pending') return { againInMs: PENDING_MS };
    if (finding.kind === 'unanswered') return laterOn(job, this.clock.now());
    return { againInMs: finding.kind === 'absent' ? finding.askAgainInMs : 0 };
  }

  private async end(pushing: Pushing, message: string): Promise<void | Again> {
    const finding = { kind: 'lost', failure: { code: 'registry-refused', message } } as const;
    return (await this.work.run((tx) => this.conclude(tx, pushing, finding))) ? undefined : { againInMs: 0 };
  }

  /** @returns whether that was the end of it. */
  private async conclude(
    tx: Tx,
    { update: { id }, contact, open }: Pushing,
    finding: Exclude<ContactFinding, { kind: 'send' }>,
  ): Promise<boolean> {
    const standing = await this.updates.lock(tx, id);
    if (standing?.state !== 'under_way') return true;
    // What was found says nothing about a command that another worker has sent since.
    if (!(await this.attempts.areOpen(tx, id, open))) return false;
    switch (finding.kind) {
      case 'done':
        await this.attempts.close(tx, id, 'done');
        return this.settle.done(tx, standing, contact);
      case 'lost':
        await this.attempts.close(tx, id, 'refused');
        return this.settle.refused(tx, standing, contact, finding.failure);
      case 'absent':
        await this.updates.doubt(tx, standing, standing.absences + 1);
        return false;
      case 'pending':
      case 'unanswered':
        return false;
    }
  }

  private alarmIfOld({ id, createdAt }: ContactUpdate): void {
    if (this.clock.now().getTime() - createdAt.getTime() < ALARM_MS) return;
    this.logger.error({ event: 'contact-update-under-way-too-long', updateId: id, since: createdAt.toISOString() });
  }
}
