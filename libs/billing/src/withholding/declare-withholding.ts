import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { InvoiceNotFound } from '../invoice';
import { Invoices } from '../invoices';
import { WithheldProducts } from './withheld-products';
import { type Withholding, WithholdingDecided, subjectKey, sumOfWithheld, withheldLines } from './withholding';
import { Withholdings } from './withholdings';

/**
 * A company says that it keeps PPh 23 back from an invoice: of each line that its seller held to be subject to it when the
 * invoice was written. Said again after it was rejected or withdrawn, it counts anew.
 */
@Injectable()
export class DeclareWithholding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invoices: Invoices,
    private readonly products: WithheldProducts,
    private readonly withholdings: Withholdings,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvoiceNotFound to anybody but the buyer; InvoiceNotOpen, WithholdingNotAllowed; WithholdingDecided once one is accepted */
  run(actor: Actor, invoiceId: string): Promise<Withholding> {
    return this.work.run(async (tx) => {
      const invoice = await this.invoices.lock(tx, invoiceId);
      const { issuerId, buyerId } = invoice;
      if (buyerId !== actor.nodeId) throw new InvoiceNotFound(invoiceId);
      const before = await this.withholdings.lockOfInvoice(tx, invoiceId);
      if (before?.state === 'accepted') throw new WithholdingDecided(before);
      const said = await this.products.of(tx, issuerId, invoice.issuedAt);
      const subject = new Set(said.filter(({ isSubject }) => isSubject).map(({ tld, action }) => subjectKey(tld, action)));
      const lines = withheldLines(invoice, await this.invoices.linesOf(tx, invoiceId), subject);
      const undecided = { slip: null, reason: null, decidedBy: null, decidedAt: null, declaredAt: tx.now };
      const id = before?.id ?? newId('wht', tx.now);
      const after = { id, invoiceId, issuerId, buyerId, state: 'declared', amount: sumOfWithheld(lines), ...undecided } as const;
      await this.withholdings.put(tx, after);
      await this.withholdings.putLines(tx, id, lines);
      await this.audit.add(tx, [{ nodeId: buyerId, action: 'withholding.declared', by: actor, object: id, before, after }]);
      return after;
    });
  }
}
