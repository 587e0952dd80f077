import type { StatementLayout } from './statement-layout';

/** A bank statement that somebody handed in. */
export interface StatementImport {
  /** `sti_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly bankAccountId: string;
  /** SHA-256 of the file: the same file again is the same import. */
  readonly fileHash: string;
  readonly layout: StatementLayout['name'];
  /** Rows that tell of money that came in, how many of them nobody had handed in before, and rows that are not kept. */
  readonly credits: number;
  readonly added: number;
  readonly passedOver: number;
  readonly importedBy: string;
  readonly importedAt: Date;
}
