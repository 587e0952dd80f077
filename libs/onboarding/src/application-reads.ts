import { type Actor, Clock, Money } from '#libs/kernel';
import { AwaitedAmounts, type BankAccount, BankAccounts } from '#libs/deposits';
import { type StoredDocument, Documents } from '#libs/documents';
import { Statements, depositOf } from '#libs/ledger';
import { Reads } from '#libs/platform';
import { type PricePackage, PricePackages } from '#libs/pricing';
import { OPERATOR_ID, linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Application } from './application/application';
import { Applications, type ApplicationsWish } from './applications';

/** An application with what belongs to it. */
export interface WholeApplication {
  readonly application: Application;
  readonly documents: readonly StoredDocument[];
  /** Where to pay, while a payment is awaited. */
  readonly account: BankAccount | null;
  /** What has arrived. */
  readonly received: Money;
}

/** Applications as their applicant and their parent see them. */
@Injectable()
export class ApplicationReads {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly applications: Applications,
    private readonly documents: Documents,
    private readonly accounts: BankAccounts,
    private readonly awaited: AwaitedAmounts,
    private readonly statements: Statements,
    private readonly packages: PricePackages,
  ) {}

  /** @throws ApplicationNotFound */
  async byToken(token: string): Promise<WholeApplication> {
    return this.whole(await this.applications.byToken(this.reads, linkHash(token), this.clock.now()));
  }

  /** @throws ApplicationNotFound also for another parent's */
  async get({ nodeId }: Actor, id: string): Promise<WholeApplication> {
    return this.whole(await this.applications.get(this.reads, nodeId, id, this.clock.now()));
  }

  list({ nodeId }: Actor, wish: Omit<ApplicationsWish, 'parentId'>): Promise<Application[]> {
    return this.applications.list(this.reads, { ...wish, parentId: nodeId }, this.clock.now());
  }

  /** What the operator offers to new resellers. */
  async packagesOnOffer(): Promise<PricePackage[]> {
    return this.packages.offered(this.reads, OPERATOR_ID);
  }

  /** The account that was named when the money was asked for, whatever has become of it. */
  private async payTo(id: string): Promise<BankAccount | null> {
    const accountId = await this.awaited.accountOf(this.reads, id);
    return accountId === null ? null : ((await this.accounts.byIds(this.reads, [accountId])).get(accountId) ?? null);
  }

  private async whole(application: Application): Promise<WholeApplication> {
    const { id, parentId, nodeId, state } = application;
    const deposit = nodeId === null ? null : await this.statements.deposit(depositOf(nodeId, parentId));
    return {
      application,
      documents: await this.documents.newest(this.reads, id),
      account: state === 'awaiting_deposit' ? await this.payTo(id) : null,
      received: deposit?.available ?? Money.zero('IDR'),
    };
  }
}
