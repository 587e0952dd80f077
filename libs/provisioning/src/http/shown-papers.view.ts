import { CASE_STATES, type CaseSeen, type CaseState } from '#libs/documents';
import { ApiProperty } from '@nestjs/swagger';

/** What the registrant of a name has to show, in short. */
export class ShownPapersView {
  @ApiProperty({ example: 'case_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly case!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: CaseState;

  @ApiProperty({ description: 'What nothing was handed in for.', type: [String], example: ['identity'] })
  readonly missing!: readonly string[];

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When it is too late; null while no time runs.' })
  readonly until!: string | null;
}

export const viewShownPapers = ({ theCase: { id, state, dueAt }, progress }: CaseSeen): ShownPapersView => ({
  case: id,
  state,
  missing: progress.missing,
  until: dueAt?.toISOString() ?? null,
});
