import { PAPER_KINDS, type PaperKind, WORDS_MAX } from '#libs/documents';
import { ApiFromValidation, IsLine } from '#libs/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';

@ApiFromValidation()
export class ReviewReasonBody {
  /** What is wrong and what to do, in Indonesian; registrants read it. */
  @IsLine(WORDS_MAX)
  readonly id!: string;

  /** The same in English. */
  @IsLine(WORDS_MAX)
  readonly en!: string;

  /** The kinds of papers it is for; none is every kind. */
  @IsArray()
  @ArrayMaxSize(PAPER_KINDS.length)
  @ArrayUnique()
  @IsIn(PAPER_KINDS, { each: true })
  readonly kinds: readonly PaperKind[] = [];

  /** False: it is offered no more. */
  @IsBoolean()
  readonly isOffered: boolean = true;
}
