import { UnitOfWork } from '#libs/platform';
import { PackageNotFound, PricePackages, isForApplicants } from '#libs/pricing';
import { linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Application } from './application/application';
import { packageChosen } from './application/decision';
import { Applications } from './applications';

/** The applicant takes one of the packages that the parent offers to resellers; it may be changed until papers are handed in. */
@Injectable()
export class ChoosePackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly packages: PricePackages,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, PackageNotFound */
  run(token: string, packageId: number): Promise<Application> {
    return this.work.run(async (tx) => {
      const before = await this.applications.lockByToken(tx, linkHash(token));
      const chosen = await this.packages.get(tx, before.parentId, packageId);
      if (!isForApplicants(chosen)) throw new PackageNotFound('There is no such package.', { id: packageId });
      const application = packageChosen(before, chosen, tx.now);
      await this.applications.save(tx, application);
      return application;
    });
  }
}
