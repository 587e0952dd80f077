import { ApiProperty } from '@nestjs/swagger';
import { type Synced, SYNC_STATES } from '../conclude-sync';
import { DRIFT_ASPECTS, type DriftAspect } from '../domain-drift';

/** What came of comparing a domain with its registry. */
export class RefreshView {
  @ApiProperty({
    enum: SYNC_STATES,
    description:
      '`same`: it is here as there. `changed`: something was taken over from there. `in_question`: something is otherwise there that people look at. ' +
      '`ended`: its registry has it for another registrar, or not at all.',
  })
  readonly state!: Synced['state'];

  @ApiProperty({ enum: DRIFT_ASPECTS, isArray: true, description: 'What is, or was, otherwise.' })
  readonly aspects!: DriftAspect[];
}
