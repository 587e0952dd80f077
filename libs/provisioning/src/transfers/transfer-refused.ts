import { DomainError } from '#libs/kernel';

/** Why a name cannot come from another registrar. Each reason is one that the holder does something else about. */
export abstract class TransferRefused extends DomainError {}

/** Nobody has it: it is to be registered, not transferred. */
export class NotRegistered extends TransferRefused {
  readonly fault = 'conflict';
  readonly code = 'not-registered';
}

/** It is deleted, or about to be: whoever has it restores it first. */
export class NotTransferable extends TransferRefused {
  readonly fault = 'conflict';
  readonly code = 'not-transferable';
}

/** Its lock is on at the registrar who has it. */
export class TransferLocked extends TransferRefused {
  readonly fault = 'conflict';
  readonly code = 'transfer-locked';
}

/** It was registered or transferred a short while ago. */
export class TransferTooSoon extends TransferRefused {
  readonly fault = 'conflict';
  readonly code = 'transfer-too-soon';
}

/** Somebody is transferring it already. */
export class TransferUnderWay extends TransferRefused {
  readonly fault = 'conflict';
  readonly code = 'transfer-under-way';
}

/** Not the code that its registrar has given out. */
export class TransferCodeWrong extends TransferRefused {
  readonly fault = 'invalid';
  readonly code = 'transfer-code-wrong';
}
