import { Expose } from 'class-transformer';
import { Matches } from 'class-validator';
import { CaseVariables } from './case-variables';
import { IsWhole } from './is-whole';

/** What the environment can say about reviewers and the cases they decide. */
export class ReviewVariables extends CaseVariables {
  /** Minutes that a reviewer has a case to themselves after the last thing they did with it. */
  @Expose({ name: 'REVIEW_LEASE_MINUTES' })
  @IsWhole(1, 240)
  readonly reviewLeaseMinutes: number = 15;

  /** Hours after which a case that waits for a decision is late. */
  @Expose({ name: 'REVIEW_HOURS' })
  @IsWhole(1, 240)
  readonly reviewHours: number = 24;

  /** Working days after which it is overdue; Permenkominfo 23/2013 leaves five. */
  @Expose({ name: 'REVIEW_WORKING_DAYS' })
  @IsWhole(1, 30)
  readonly reviewWorkingDays: number = 5;

  /** Days besides weekends and the holidays that never move on which nobody works, with commas between: `2026-03-20,2026-03-21`. */
  @Expose({ name: 'HOLIDAYS' })
  @Matches(/^(\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*)?$/, { message: 'HOLIDAYS must be dates like 2026-03-20, with commas between' })
  readonly holidays: string = '';

  /** TLDs whose papers two reviewers have to approve, with commas between: `ac.id,sch.id`. */
  @Expose({ name: 'FOUR_EYES_TLDS' })
  @Matches(/^([a-z0-9.-]+(,[a-z0-9.-]+)*)?$/, { message: 'FOUR_EYES_TLDS must be TLDs like ac.id, with commas between' })
  readonly fourEyesTlds: string = '';
}
