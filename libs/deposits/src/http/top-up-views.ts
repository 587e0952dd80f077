import { type Page, Reads, pageOf } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BankAccounts } from '../bank-accounts/bank-accounts';
import type { TopUp } from '../top-up';
import { type TopUpView, viewTopUp } from './top-up.view';

/** Shows top-ups with the bank accounts they are to be paid to. */
@Injectable()
export class TopUpViews {
  constructor(
    private readonly reads: Reads,
    private readonly accounts: BankAccounts,
  ) {}

  async one(topUp: TopUp): Promise<TopUpView> {
    return (await this.shown([topUp]))(topUp);
  }

  /** One page, the newest first. */
  async page(rows: readonly TopUp[], limit: number): Promise<Page<TopUpView>> {
    return pageOf(rows, limit, ({ requestedAt, id }) => [requestedAt, id]).map(await this.shown(rows));
  }

  private async shown(rows: readonly TopUp[]): Promise<(topUp: TopUp) => TopUpView> {
    const accounts = await this.accounts.byIds(
      this.reads,
      rows.flatMap(({ bankAccountId }) => bankAccountId ?? []),
    );
    return (topUp) => viewTopUp(topUp, accounts.get(topUp.bankAccountId ?? '') ?? null);
  }
}
