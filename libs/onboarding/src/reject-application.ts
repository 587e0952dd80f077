import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import type { Application } from './application/application';
import { rejected } from './application/decision';
import { Applications } from './applications';

/** The parent does not want this applicant, and says why. */
@Injectable()
export class RejectApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly letters: ApplicantLetters,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue */
  run(actor: Actor, id: string, reason: string): Promise<Application> {
    return this.work.run(async (tx) => {
      const application = rejected(await this.applications.lockOf(tx, actor.nodeId, id), actor, reason, tx.now);
      await this.applications.save(tx, application);
      await this.letters.post(tx, application, 'application-rejected', { reason });
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'application.rejected', by: actor, object: id, after: { reason } }]);
      return application;
    });
  }
}
