import { ApiProperty } from '@nestjs/swagger';
import { PAPERS, PAPER_KINDS, type PaperKind } from '../../rules/paper-kind';
import { WordingView } from './wording.view';

/** A kind of paper, and what people call it. */
export class PaperKindView {
  @ApiProperty({ enum: PAPER_KINDS })
  readonly kind!: PaperKind;

  @ApiProperty()
  readonly label!: WordingView;
}

export const viewPaperKind = (kind: PaperKind): PaperKindView => {
  const { id, en } = PAPERS[kind];
  return { kind, label: { id, en } };
};
