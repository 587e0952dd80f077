import type { Answer, TransactionIds } from '../epp/answer';
import type { Command } from '../epp/command';
import type { RegistryPolicy } from '../registry-policy';
import type { RegistryStore } from '../store/registry-store';

/** One command of a registrar that has logged in, with all that is needed to carry it out. */
export interface Call {
  readonly account: string;
  readonly command: Command;
  readonly ids: TransactionIds;
  readonly now: Date;
  readonly store: RegistryStore;
  readonly policy: RegistryPolicy;
  /** The registry wants to look at this create first: answer 1001. */
  readonly pending: boolean;
}

/** Carries out one command inside an open transaction. A thrown CommandRefused is the answer, and undoes everything. */
export type CommandHandler = (call: Call) => Answer;
