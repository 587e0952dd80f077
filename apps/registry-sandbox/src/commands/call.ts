import type { Answer, TransactionIds } from '../epp/answer';
import type { Command } from '../epp/command';
import type { Extensions } from '../epp/extensions';
import type { Books } from '../life/books';

/** One command of a registrar that has logged in, with all that is needed to carry it out. */
export interface Call extends Books {
  readonly account: string;
  readonly command: Command;
  readonly ids: TransactionIds;
  readonly now: Date;
  readonly extensions: Extensions;
  /** The registry wants to look at this create first: answer 1001. */
  readonly pending: boolean;
}

/** Carries out one command inside an open transaction. A thrown CommandRefused is the answer, and undoes everything. */
export type CommandHandler = (call: Call) => Answer;
