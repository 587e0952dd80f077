import { type Actor, newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { NumberSeries } from '../number-series';
import { Parties } from '../parties';
import { type Per, type TaxSeller, taxGroups, taxInvoiceOf, taxSum } from './tax-invoice';
import { type TaxMonth, isOver } from './tax-month';
import { TaxPapers } from './tax-papers';
import { TaxProfileMissing } from './tax-profile-missing';
import { TaxProfiles } from './tax-profiles';
import { TaxMonthNotOver, type TaxRun } from './tax-run';

/**
 * A taxable firm writes the tax invoices of a month that is over: of everything that was paid in it and taxed, and of what was
 * taken back since. Asked again, it adds what is missing and nothing else, such as the bills of buyers who have said late who they are.
 */
@Injectable()
export class MakeTaxRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: TaxPapers,
    private readonly profiles: TaxProfiles,
    private readonly parties: Parties,
    private readonly series: NumberSeries,
    private readonly audit: AuditLog,
  ) {}

  /** Null when nothing was missing. @throws TaxMonthNotOver; TaxProfileMissing when the seller has no NPWP */
  run(actor: Actor, month: TaxMonth, per: Per): Promise<TaxRun | null> {
    return this.work.run(async (tx) => {
      if (!isOver(month, tx.now)) throw new TaxMonthNotOver(month);
      const seller = await this.seller(tx, actor.nodeId);
      const run = await this.write(tx, { issuerId: actor.nodeId, month, per, madeBy: actor.personId, madeAt: tx.now, seller });
      if (run) await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'tax-run.made', by: actor, object: run.id, after: run }]);
      return run;
    });
  }

  private async write(tx: Tx, head: Pick<TaxRun, 'issuerId' | 'month' | 'per' | 'madeBy' | 'madeAt' | 'seller'>): Promise<TaxRun | null> {
    const { issuerId, month, per, seller } = head;
    // Whoever has the numbers writes alone: no line is given two tax invoices.
    const numbers = await this.series.lock(tx, [issuerId], 'tax-invoice');
    const groups = taxGroups(await this.papers.due(tx, issuerId, month), per, month);
    const buyers = await this.profiles.of(
      tx,
      groups.map(({ buyerId }) => buyerId),
    );
    const runId = newId('txr', tx.now);
    const written = groups.flatMap((group) => {
      const buyer = buyers.get(group.buyerId);
      if (!buyer) return [];
      const given = { ...numbers.get(issuerId)!.take(), runId, issuerId, month, seller, buyer };
      return [{ invoice: taxInvoiceOf(group, given, tx.now), lines: group.lines }];
    });
    await this.papers.add(tx, written);
    // Looked up after that: a part of what has just been written may have been given back already.
    const corrections = await this.papers.uncorrected(tx, issuerId, month);
    if (written.length + corrections.length === 0) return null;
    const sums = taxSum(written.map(({ invoice }) => invoice));
    const run = { ...head, ...sums, id: runId, invoiceCount: written.length, correctionCount: corrections.length };
    await this.series.save(tx, numbers.values());
    await this.papers.addRun(tx, run, corrections);
    return run;
  }

  private async seller(tx: Tx, nodeId: number): Promise<TaxSeller> {
    const identity = (await this.profiles.of(tx, [nodeId])).get(nodeId);
    if (identity?.documentKind !== 'tin') throw new TaxProfileMissing();
    const { brand, supportEmail } = (await this.parties.sellers(tx, [nodeId])).get(nodeId)!;
    return { ...identity, brand, supportEmail };
  }
}
