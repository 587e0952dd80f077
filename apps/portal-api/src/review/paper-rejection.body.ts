import { NOTE_MAX, REASON_CODE, REASON_CODE_MAX } from '#libs/documents';
import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { PaperApprovalBody } from './paper-approval.body';

@ApiFromValidation()
export class PaperRejectionBody extends PaperApprovalBody {
  /** The code of one of the reasons. */
  @MaxLength(REASON_CODE_MAX)
  @Matches(REASON_CODE, { message: 'must be the code of a reason', context: { id: 'harus berupa kode alasan' } })
  readonly reason!: string;

  /** More about it; registrants read it. */
  @IsOptional()
  @IsLine(NOTE_MAX)
  readonly note?: string;
}
