import { Expose } from 'class-transformer';
import { IsWhole } from './is-whole';
import { LookupVariables } from './lookup-variables';

/** What the environment can say about registrants who have papers to show. */
export class CaseVariables extends LookupVariables {
  /** Days for which an approved paper also counts for further names of the same registrant. 0: never. */
  @Expose({ name: 'PAPERS_GOOD_FOR_DAYS' })
  @IsWhole(0, 3_660)
  readonly papersGoodForDays: number = 730;

  /** Days for which a link for handing in papers without a login is good. */
  @Expose({ name: 'UPLOAD_LINK_DAYS' })
  @IsWhole(1, 60)
  readonly uploadLinkDays: number = 7;

  /** How many files one such link takes. */
  @Expose({ name: 'UPLOAD_LINK_FILES' })
  @IsWhole(1, 100)
  readonly uploadLinkFiles: number = 20;
}
