import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { People } from '../people/people';
import { linkNotValid } from '../people/secret-link';
import { EmailChanges } from './email-changes';

/** Whoever reads the old mailbox does not want another address. */
@Injectable()
export class StopEmailChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly changes: EmailChanges,
    private readonly audit: AuditLog,
  ) {}

  /** `realm`: where the link is shown. @throws LinkNotValid */
  run(secret: string, realm: number): Promise<void> {
    return this.work.run(async (tx) => {
      const { personId, nodeId } = await this.changes.byLink(tx, 'stopHash', secret);
      if ((await this.people.find(tx, personId))?.realm !== realm) throw linkNotValid();
      await this.changes.end(tx, personId, 'stopped');
      await this.audit.add(tx, [{ nodeId, action: 'person.email-change-stopped', by: null, object: personId }]);
    });
  }
}
