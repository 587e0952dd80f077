import { ApiProperty } from '@nestjs/swagger';
import { DomainName } from '#libs/kernel';
import { CaseDeadlineView, NextStepView, viewCase } from '../../cases/http/case.view';
import { RequirementView, viewRequirement } from '../../cases/http/requirement.view';
import { CASE_STATES, type CaseState } from '../../cases/verification-case';
import type { NewUploadLink } from '../make-upload-link';
import type { UploadLink } from '../upload-link';
import type { LinkedCase } from '../use-upload-link';

/** A link with which papers are handed in; its secret is not in it. */
export class UploadLinkView {
  @ApiProperty({ example: 'upl_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'How many files it takes.' })
  readonly filesMax!: number;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}

export const viewUploadLink = ({ id, filesMax, createdAt, expiresAt }: UploadLink): UploadLinkView => ({
  id,
  filesMax,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

/** The links of a case: never many. */
export class UploadLinksView {
  @ApiProperty({ type: [UploadLinkView] })
  readonly data!: readonly UploadLinkView[];
}

/** A new one, with its secret: nobody can read it again. */
export class NewUploadLinkView extends UploadLinkView {
  @ApiProperty({ description: 'Names the link in its address: `/v1/upload-links/{token}`.' })
  readonly token!: string;

  @ApiProperty({ description: 'The page that the registrant opens.' })
  readonly url!: string;
}

export const viewNewUploadLink = ({ link: { id, filesMax, createdAt, expiresAt }, token, url }: NewUploadLink): NewUploadLinkView => ({
  id,
  filesMax,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  token,
  url,
});

/** What whoever has a link is asked for. */
export class LinkedCaseView {
  @ApiProperty({ description: 'The name it is about, for people.' })
  readonly name!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: CaseState;

  @ApiProperty({ type: [RequirementView] })
  readonly requirements!: readonly RequirementView[];

  @ApiProperty({ type: CaseDeadlineView, nullable: true })
  readonly deadline!: CaseDeadlineView | null;

  @ApiProperty()
  readonly next!: NextStepView;

  @ApiProperty({ type: 'integer' })
  readonly filesLeft!: number;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}

export const viewLinkedCase = (linked: LinkedCase): LinkedCaseView => {
  const { deadline, next } = viewCase(linked);
  return {
    name: DomainName.parse(linked.theCase.name).unicode,
    state: linked.theCase.state,
    requirements: linked.progress.requirements.map(viewRequirement),
    deadline,
    next,
    filesLeft: linked.filesLeft,
    expiresAt: linked.link.expiresAt.toISOString(),
  };
};
