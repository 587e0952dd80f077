import { AwaitedAmounts, type BankAccount, BankAccounts } from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Settings, type Tx, UnitOfWork } from '#libs/platform';
import { AssignPackage } from '#libs/pricing';
import { AuditLog, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import { type Application, expectState, patienceEnds } from './application/application';
import { approved, minimumOf, paymentOf, referenceOf } from './application/decision';
import { Applications } from './applications';
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
    private readonly awaited: AwaitedAmounts,
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
      const nodeId = await this.makeNode(tx, before);
      const account = await this.accounts.lockOpen(tx, actor.nodeId);
      const until = patienceEnds({ state: 'awaiting_deposit', movedAt: tx.now });
      const payment = await this.awaited.reserve(tx, account, minimumOf(before), id, { until, childId: nodeId });
      const application = approved(before, actor, nodeId, payment, tx.now);
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
