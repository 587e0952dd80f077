import { ApiProperty } from '@nestjs/swagger';
import type { CaseSeen } from '../case-reads';
import { CaseView, caseFields } from './case.view';
import { RequirementView, viewRequirement } from './requirement.view';

/** A case with all that is asked for. */
export class WholeCaseView extends CaseView {
  @ApiProperty({ type: [RequirementView] })
  readonly requirements!: readonly RequirementView[];
}

export const viewWholeCase = (seen: CaseSeen): WholeCaseView => ({
  ...caseFields(seen),
  requirements: seen.progress.requirements.map(viewRequirement),
});
