import { randomInt } from 'node:crypto';
import type { Actor } from '#libs/kernel';
import { Settings, type Tx, UnitOfWork } from '#libs/platform';
import { AssignPackage } from '#libs/pricing';
import { AuditLog, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import { type Application, expectState, patienceEnds } from './application/application';
import { approved, freeCode, paymentOf, referenceOf } from './application/decision';
import { Applications } from './applications';
import type { BankAccount } from './bank-account';
import { BankAccounts } from './bank-accounts';
import { OpenAccount } from './open-account';

/**
 * The parent finds the papers good. There is a node from now on, with the package that was chosen, but nobody gets in
 * before the first deposit has arrived; how to pay it goes out by mail.
 */
@Injectable()
export class ApproveApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly accounts: BankAccounts,
    private readonly nodes: Nodes,
    private readonly assignPackage: AssignPackage,
    private readonly openAccount: OpenAccount,
    private readonly letters: ApplicantLetters,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, BankAccountMissing, TooManyAwaited, TooDeep, DepthLimitReached */
  run(actor: Actor, id: string): Promise<Application> {
    return this.work.run(async (tx) => {
      const before = await this.applications.lockOf(tx, actor.nodeId, id);
      expectState(before, 'in_review');
      // Locked, so that two approvals at once do not choose the same code.
      const account = await this.accounts.lock(tx, actor.nodeId);
      const code = freeCode(await this.applications.paymentCodes(tx, actor.nodeId), randomInt(999));
      const application = approved(before, actor, await this.makeNode(tx, before), code, tx.now);
      await this.applications.save(tx, application);
      await this.audit.add(tx, [
        { nodeId: actor.nodeId, action: 'application.approved', by: actor, object: id, after: application.nodeId },
      ]);
      const opened = await this.openAccount.apply(tx, application);
      if (!opened) await this.askForMoney(tx, application, account);
      return opened ?? application;
    });
  }

  private async makeNode(tx: Tx, { parentId, name, packageId }: Application): Promise<number> {
    const beginning = { state: 'applicant', levelsMax: this.settings.treeDepthMax } as const;
    const { id } = await this.nodes.addChild(tx, { id: parentId }, 'reseller', name, beginning);
    await this.assignPackage.apply(tx, parentId, id, packageId);
    return id;
  }

  private askForMoney(tx: Tx, application: Application, { bank, number, holder }: BankAccount): Promise<void> {
    const until = patienceEnds(application)!.toISOString();
    const amount = `Rp${paymentOf(application)!.units.toLocaleString('id-ID')}`;
    const facts = { amount, reference: referenceOf(application), bank, account: number, holder, until };
    return this.letters.post(tx, application, 'payment-instructions', facts);
  }
}
