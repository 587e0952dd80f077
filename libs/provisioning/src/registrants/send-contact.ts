import { Contacts } from '#libs/domains';
import { Clock, SECOND } from '#libs/kernel';
import { type Again, type Job, type Tx, UnitOfWork } from '#libs/platform';
import { type ContactUpdate as Change, type Outcome, newClTrid } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../attempts';
import { PENDING_MS, laterOn } from '../later-on';
import type { ContactUpdate } from './contact-update';
import { ContactUpdates } from './contact-updates';
import type { Pushing } from './pushing';
import { SettleContact } from './settle-contact';

/** Sends what differs of a contact, once: it is written down and committed before. */
@Injectable()
export class SendContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly updates: ContactUpdates,
    private readonly contacts: Contacts,
    private readonly attempts: Attempts,
    private readonly settle: SettleContact,
    private readonly clock: Clock,
  ) {}

  /** @returns when to come back; never, when it has ended. */
  async run(pushing: Pushing, change: Change, job: Job): Promise<void | Again> {
    const clTRID = newClTrid(this.clock.now());
    if (!(await this.work.run((tx) => this.begin(tx, pushing, clTRID)))) return { againInMs: 0 };
    const answer = await pushing.registry.updateContact({ ...change, clTRID });
    const { meaning, isOver } = await this.work.run((tx) => this.answered(tx, pushing, clTRID, answer));
    if (isOver) return undefined;
    if (meaning.kind === 'pending') return { againInMs: PENDING_MS };
    if (meaning.kind === 'unavailable') return laterOn(job, this.clock.now());
    const isSilent = meaning.kind === 'unknown' && !meaning.code;
    return { againInMs: isSilent ? SECOND * (pushing.registry.settings.absenceDelaysSeconds[0] ?? 1) : 0 };
  }

  /** Writes the send down. @returns false when another worker has sent or ended it meanwhile. */
  private async begin(tx: Tx, { update: { id }, open }: Pushing, clTRID: string): Promise<boolean> {
    const standing = await this.updates.lock(tx, id);
    if (standing?.state !== 'under_way' || !(await this.attempts.areOpen(tx, id, open))) return false;
    if (open.length > 0) {
      await this.attempts.close(tx, id, 'absent');
      await this.updates.doubt(tx, standing, 0);
    }
    await this.attempts.begin(tx, { clTRID, itemId: id, command: 'contact:update' });
    return true;
  }

  private async answered(tx: Tx, { update, contact }: Pushing, clTRID: string, answer: Outcome<unknown>) {
    // Locked before the telling, as whoever changes the contact does.
    const newest = await this.contacts.lock(tx, contact.id);
    const standing = await this.updates.lock(tx, update.id);
    const meaning = standing ? meaningOf(standing, answer) : answer;
    await this.attempts.answered(tx, clTRID, meaning);
    if (standing?.state !== 'under_way') {
      // It was sent late, after another worker had ended this, and may stand in the place of what that one has sent: the registry is asked.
      if (MAY_HAVE_CHANGED.has(meaning.kind)) await this.updates.ask(tx, update, newest.version);
      return { meaning, isOver: true };
    }
    // An answer says nothing about another worker's command that is still open: then the registry is asked.
    const isDefinite = (await this.attempts.open(tx, update.id)).length === 0;
    if (meaning.kind === 'unknown') await this.updates.doubt(tx, standing, standing.absences);
    if (!isDefinite) return { meaning, isOver: false };
    if (meaning.kind === 'done') return { meaning, isOver: await this.settle.done(tx, standing, contact) };
    if (meaning.kind !== 'refused') return { meaning, isOver: false };
    const failure = { code: 'registry-refused', message: `${meaning.message} (${meaning.code})` };
    return { meaning, isOver: await this.settle.refused(tx, standing, contact, failure) };
  }
}

const MAY_HAVE_CHANGED: ReadonlySet<Outcome<unknown>['kind']> = new Set(['done', 'pending', 'unknown']);

/** After a lost answer a refusal may be the echo of a command that was carried out, and is asked about. */
const meaningOf = ({ doubtSince }: ContactUpdate, answer: Outcome<unknown>): Outcome<unknown> =>
  doubtSince && answer.kind === 'refused' ? { kind: 'unknown', reason: answer.message, code: answer.code } : answer;
