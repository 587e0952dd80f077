import type { Actor } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { ProofRefused } from '../login/step-up';
import { Letterheads } from '../people/letterheads';
import { PersonLetters } from '../people/person-letters';
import { Nodes } from '../nodes/nodes';
import { People } from '../people/people';
import { enrolmentUri, newSecret } from './one-time-code';
import { SecondFactorExists, SecondFactorMissing } from './second-factor';
import { secondFactorRuleTable } from './second-factor-rule.table';
import { SecondFactors } from './second-factors';

/** What an authenticator app needs, shown once. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** Whether a person has a second factor, and how many recovery codes are left. */
export interface SecondFactorState {
  readonly isOn: boolean;
  /** The node they act for asks for one. */
  readonly isRequired: boolean;
  readonly recoveryCodesLeft: number;
}

/** What the letter about a change says, in the reader's language. */
const WORDS = {
  on: { en: 'Two-step verification is on', id: 'Verifikasi dua langkah aktif' },
  off: { en: 'Two-step verification is off', id: 'Verifikasi dua langkah tidak aktif' },
  'codes-renewed': { en: 'There are new recovery codes', id: 'Kode pemulihan diganti' },
} as const;

/** Somebody sets their second factor up, renews its recovery codes, or does away with it. */
@Injectable()
export class ManageSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly people: People,
    private readonly factors: SecondFactors,
    private readonly letters: PersonLetters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  async look({ personId, nodeId }: Actor): Promise<SecondFactorState> {
    return {
      isOn: await this.factors.isOn(this.reads, personId),
      isRequired: await this.reads.manager.existsBy(secondFactorRuleTable, { nodeId }),
      recoveryCodesLeft: await this.factors.recoveryCodesLeft(this.reads, personId),
    };
  }

  /** Begins anew each time, until a code has confirmed it; the app shows it under the name of whom they hear from. @throws SecondFactorExists */
  enrol({ personId, nodeId }: Actor): Promise<Enrolment> {
    return this.work.run(async (tx) => {
      const known = await this.factors.lock(tx, personId);
      if (known?.confirmedAt) throw new SecondFactorExists('You have a second factor already.');
      if (known) await this.factors.remove(tx, personId);
      const [secret, person] = [newSecret(), await this.people.find(tx, personId)];
      await this.factors.add(tx, personId, secret);
      const { brand } = await this.letterheads.of(tx, await this.nodes.get(tx, nodeId));
      return { secret, uri: enrolmentUri(brand.name, person?.email ?? personId, secret) };
    });
  }

  /** The first right code of the app: from now on logging in asks for one. @returns ten recovery codes. @throws ProofRefused, TooManyTries, SecondFactorMissing, SecondFactorExists */
  async confirm(actor: Actor, code: string): Promise<string[]> {
    const shown = await this.work.run(async (tx) => {
      const factor = await this.factors.lock(tx, actor.personId);
      if (!factor) throw new SecondFactorMissing('Begin with enrolling one.');
      if (factor.confirmedAt) throw new SecondFactorExists('You have a second factor already.');
      const taken = await this.factors.take(tx, factor, code);
      if (!taken) return null;
      await this.factors.save(tx, { ...taken, confirmedAt: tx.now });
      const codes = await this.factors.renewRecoveryCodes(tx, actor.personId);
      await this.tell(tx, actor, 'on');
      return codes;
    });
    // Refused out here: inside, the error would roll back that the wrong code was counted.
    if (!shown) throw new ProofRefused('The code is not right.');
    return shown;
  }

  /** @returns ten recovery codes in place of those before. @throws SecondFactorMissing */
  renew(actor: Actor): Promise<string[]> {
    return this.work.run(async (tx) => {
      await this.refuseMissing(tx, actor);
      const codes = await this.factors.renewRecoveryCodes(tx, actor.personId);
      await this.tell(tx, actor, 'codes-renewed');
      return codes;
    });
  }

  /** @throws SecondFactorMissing */
  disable(actor: Actor): Promise<void> {
    return this.work.run(async (tx) => {
      await this.refuseMissing(tx, actor);
      await this.factors.remove(tx, actor.personId);
      await this.tell(tx, actor, 'off');
    });
  }

  private async refuseMissing(tx: Tx, { personId }: Actor): Promise<void> {
    if (!(await this.factors.lock(tx, personId))?.confirmedAt) throw new SecondFactorMissing('You have no second factor.');
  }

  private async tell(tx: Tx, actor: Actor, change: keyof typeof WORDS): Promise<void> {
    const { personId, nodeId } = actor;
    const person = await this.people.find(tx, personId);
    if (person) await this.letters.post(tx, person, nodeId, 'two-factor-changed', { change: WORDS[change][person.locale] });
    await this.audit.add(tx, [{ nodeId, action: `person.second-factor-${change}`, by: actor, object: personId }]);
  }
}
