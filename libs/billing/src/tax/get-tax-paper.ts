import { DomainError } from '#libs/kernel';
import { type PdfDocument, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { PaperLanguage } from '../paper/paper-words';
import type { CoretaxChoice } from './coretax/coretax-choice';
import { CoretaxChoices } from './coretax/coretax-choices';
import { coretaxFiles } from './coretax/coretax-files';
import type { FiledTaxInvoice } from './coretax/coretax-xml';
import { PAPER_ROWS, taxInvoicePaper, taxRunPaper } from './paper/tax-paper';
import { TaxInvoiceReads } from './tax-invoice-reads';
import type { TaxRun } from './tax-run';
import { TaxRunReads } from './tax-run-reads';

export class TaxFileNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'tax-file-not-found';

  constructor(file: number, files: number) {
    super('This run has no such file.', { file, files });
  }
}

/** One of the files of a run, for Coretax. */
export interface FiledRun {
  readonly run: TaxRun;
  readonly filed: readonly FiledTaxInvoice[];
  readonly choice: CoretaxChoice;
}

/** Papers and files about tax, made of what was kept when they were written. */
@Injectable()
export class GetTaxPaper {
  constructor(
    private readonly invoices: TaxInvoiceReads,
    private readonly runs: TaxRunReads,
    private readonly choices: CoretaxChoices,
    private readonly reads: Reads,
  ) {}

  /** For either of its two sides. @throws TaxInvoiceNotFound */
  async invoice(nodeId: number, id: string, language: PaperLanguage): Promise<PdfDocument> {
    const invoice = await this.invoices.get(nodeId, id);
    return taxInvoicePaper(invoice, await this.invoices.billsOf(id, PAPER_ROWS), await this.invoices.billCount(id), language);
  }

  /** @throws TaxRunNotFound */
  async run(issuerId: number, id: string, language: PaperLanguage): Promise<PdfDocument> {
    const run = await this.runs.get(issuerId, id);
    const corrections = await this.runs.corrections(id, undefined, PAPER_ROWS);
    return taxRunPaper(run, await this.invoices.ofRun(id, 0, PAPER_ROWS), corrections, language);
  }

  /** How many files Coretax wants for a run. */
  async fileCount(runId: string): Promise<number> {
    return coretaxFiles(await this.invoices.lineCounts(runId)).length;
  }

  /** What stands in the file of that number, from 1. @throws TaxRunNotFound, TaxFileNotFound */
  async file(issuerId: number, id: string, number: number): Promise<FiledRun> {
    const run = await this.runs.get(issuerId, id);
    const files = coretaxFiles(await this.invoices.lineCounts(id));
    const file = files[number - 1];
    if (!file) throw new TaxFileNotFound(number, files.length);
    const invoices = await this.invoices.ofRun(id, file.first, file.count);
    const lines = await this.invoices.linesOf(invoices.map((invoice) => invoice.id));
    const choice = await this.choices.of(this.reads, issuerId);
    return { run, choice, filed: invoices.map((invoice) => ({ invoice, lines: lines.get(invoice.id)! })) };
  }
}
