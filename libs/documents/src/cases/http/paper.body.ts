import { ApiFromValidation } from '#libs/platform';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { PAPER_KINDS, type PaperKind } from '../../rules/paper-kind';
import type { PaperFile } from '../take-paper';

/** What stands beside the file. */
@ApiFromValidation()
export class PaperBody {
  /** The key of what it is handed in for. */
  @IsString()
  @MaxLength(40)
  readonly requirement!: string;

  @IsIn(PAPER_KINDS)
  readonly kind!: PaperKind;
}

/** How a paper comes: `multipart/form-data`. */
export const PAPER_FORM = {
  schema: {
    type: 'object',
    required: ['requirement', 'kind', 'file'],
    properties: {
      requirement: { type: 'string', maxLength: 40, example: 'identity' },
      kind: { type: 'string', enum: PAPER_KINDS },
      file: { type: 'string', format: 'binary' },
    },
  },
};

export const readPaper = ({ requirement, kind }: PaperBody, file: { readonly buffer: Buffer } | undefined): PaperFile => ({
  requirement,
  kind,
  file: file?.buffer,
});
