import type { Actor } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { nodeRef } from '../nodes/node-ref';
import { Nodes } from '../nodes/nodes';
import type { Membership } from '../people/membership';
import { People } from '../people/people';
import { PersonLetters } from '../people/person-letters';
import { SecondFactorMissing } from './second-factor';
import { secondFactorRuleTable } from './second-factor-rule.table';
import { SecondFactors } from './second-factors';

/** What the letter to those without one says, in the reader's language. */
const SUBJECT = { en: 'Set up two-step verification', id: 'Aktifkan verifikasi dua langkah' } as const;
const TEXT = {
  en: (node: string) =>
    `${node} asks everybody who acts for it for two-step verification. Log in and set it up: until then you can do nothing else there.`,
  id: (node: string) =>
    `${node} mewajibkan verifikasi dua langkah bagi semua anggotanya. Masuk dan aktifkanlah: sebelum itu tidak ada hal lain yang dapat Anda lakukan di sana.`,
} as const;

/** An owner decides whether everybody who acts for their node needs a second factor, from the next request on. */
@Injectable()
export class RequireSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly people: People,
    private readonly nodes: Nodes,
    private readonly factors: SecondFactors,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  look({ nodeId }: Actor): Promise<boolean> {
    return this.reads.manager.existsBy(secondFactorRuleTable, { nodeId });
  }

  /** What it is already changes nothing. @throws SecondFactorMissing when the owner has none: they would shut themselves out */
  run(actor: Actor, isRequired: boolean): Promise<void> {
    return this.work.run(async (tx) => {
      const { nodeId, personId } = actor;
      const team = await this.people.lockTeam(tx, nodeId);
      if ((await tx.manager.existsBy(secondFactorRuleTable, { nodeId })) === isRequired) return;
      if (isRequired) {
        if (!(await this.factors.isOn(tx, personId))) throw new SecondFactorMissing('Set up your own second factor first.');
        await tx.manager.insert(secondFactorRuleTable, { nodeId, since: tx.now, byPerson: personId });
        await this.tellThoseWithout(tx, nodeId, team);
      } else await tx.manager.delete(secondFactorRuleTable, { nodeId });
      const action = isRequired ? 'team.second-factor-required' : 'team.second-factor-optional';
      await this.audit.add(tx, [{ nodeId, action, by: actor, object: nodeRef(nodeId) }]);
    });
  }

  private async tellThoseWithout(tx: Tx, nodeId: number, team: readonly Membership[]): Promise<void> {
    const { name } = await this.nodes.get(tx, nodeId);
    for (const { personId } of team) {
      const person = (await this.factors.isOn(tx, personId)) ? null : await this.people.find(tx, personId);
      if (person)
        await this.letters.post(tx, person, nodeId, 'notice', { subject: SUBJECT[person.locale], text: TEXT[person.locale](name) });
    }
  }
}
