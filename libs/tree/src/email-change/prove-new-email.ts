import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import { passwordLinkTable } from '../login/password-link.table';
import { People } from '../people/people';
import { PersonLetters } from '../people/person-letters';
import { linkNotValid } from '../people/secret-link';
import { EmailChanges } from './email-changes';

/** Whoever reads the new mailbox logs in with that address from now on. Their sessions go on. */
@Injectable()
export class ProveNewEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly changes: EmailChanges,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** `realm`: where the link is shown. @throws LinkNotValid; EmailTaken when somebody was quicker */
  run(secret: string, realm: number): Promise<void> {
    return this.work.run(async (tx) => {
      const { personId, nodeId, email } = await this.changes.byLink(tx, 'tokenHash', secret);
      const person = await this.people.find(tx, personId);
      if (person?.realm !== realm) throw linkNotValid();
      await this.people.setEmail(tx, personId, email);
      await this.changes.end(tx, personId, 'done');
      // Whoever reads the old mailbox chooses no more passwords.
      await tx.manager.update(passwordLinkTable, { personId, usedAt: IsNull() }, { usedAt: tx.now });
      await this.letters.post(tx, person, nodeId, 'email-changed', { newEmail: email });
      const entry = { nodeId, action: 'person.email-changed', by: null, object: personId };
      await this.audit.add(tx, [{ ...entry, before: { email: person.email }, after: { email } }]);
    });
  }
}
