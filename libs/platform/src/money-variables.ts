import { Expose } from 'class-transformer';
import { IsWhole } from './is-whole';
import { DocumentVariables } from './document-variables';

/** What the environment can say about changes after which somebody could take money, and that wait so that others can object. */
export class MoneyVariables extends DocumentVariables {
  /** Hours before a new number of a bank account is shown to those who pay, so that its owners can object to it. */
  @Expose({ name: 'BANK_ACCOUNT_COOLING_HOURS' })
  @IsWhole(0, 168)
  readonly bankAccountCoolingHours: number = 0;

  /** Hours before one person alone may approve more than before, so that nobody lifts the limit, approves, and sets it back. */
  @Expose({ name: 'APPROVAL_LIMIT_DELAY_HOURS' })
  @IsWhole(0, 168)
  readonly approvalLimitDelayHours: number = 24;
}
