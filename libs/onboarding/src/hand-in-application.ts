import { Documents } from '#libs/documents';
import { UnitOfWork } from '#libs/platform';
import { linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Application } from './application/application';
import { handedIn } from './application/decision';
import { Applications } from './applications';

/** All papers are there: the application waits for the parent's decision from now on. */
@Injectable()
export class HandInApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly documents: Documents,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, DocumentsMissing */
  run(token: string): Promise<Application> {
    return this.work.run(async (tx) => {
      const before = await this.applications.lockByToken(tx, linkHash(token));
      const kinds = (await this.documents.newest(tx, before.id)).map(({ kind }) => kind);
      const application = handedIn(before, kinds, tx.now);
      await this.applications.save(tx, application);
      return application;
    });
  }
}
