import { ApiProperty } from '@nestjs/swagger';
import type { CasePaper } from '../case-paper';
import type { RequirementState } from '../case-progress';
import { PAPER_STATES, type PaperState } from '../case-paper';
import { PAPER_KINDS, type PaperKind } from '../../rules/paper-kind';
import { PaperKindView, viewPaperKind } from './paper-kind.view';

/** That a paper was handed in, and what became of it; not what is on it. */
export class PaperView {
  @ApiProperty({ example: 'pap_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'identity' })
  readonly requirement!: string;

  @ApiProperty({ enum: PAPER_KINDS })
  readonly kind!: PaperKind;

  @ApiProperty({ enum: PAPER_STATES })
  readonly state!: PaperState;

  @ApiProperty({ description: 'Approved for another name of the same registrant, and counts here as well.' })
  readonly isReused!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was rejected, in a word for programs.' })
  readonly reasonCode!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the reviewer wrote about it.' })
  readonly reasonText!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
}

export const viewPaper = ({
  id,
  requirement,
  kind,
  state,
  reusedFrom,
  reasonCode,
  reasonText,
  createdAt,
  decidedAt,
}: CasePaper): PaperView => ({
  id,
  requirement,
  kind,
  state,
  isReused: reusedFrom !== null,
  reasonCode,
  reasonText,
  createdAt: createdAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});

const STATES = ['missing', 'submitted', 'approved', 'rejected'] as const;

/** Something that has to be shown, or may be. */
export class RequirementView {
  @ApiProperty({ description: 'Its name when something is handed in for it.', example: 'identity' })
  readonly key!: string;

  @ApiProperty({ description: 'False: only where there is such a paper.' })
  readonly isRequired!: boolean;

  @ApiProperty({ type: [PaperKindView], description: 'One paper of any of these kinds is enough.' })
  readonly anyOf!: readonly PaperKindView[];

  @ApiProperty({ enum: STATES })
  readonly state!: (typeof STATES)[number];

  @ApiProperty({ type: PaperView, nullable: true, description: 'The one that counts.' })
  readonly paper!: PaperView | null;
}

export const viewRequirement = ({ key, isRequired, anyOf, state, paper }: RequirementState): RequirementView => ({
  key,
  isRequired,
  anyOf: anyOf.map(viewPaperKind),
  state,
  paper: paper && viewPaper(paper),
});
