import { type Page, pageOf } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { OWNER_CHANGE_STATES, type OwnerChange, type OwnerChangeState } from '../owner-change';
import type { OwnerChangeSeen, OwnerQuestion } from '../owner-change-reads';

/** Why it was refused, in our words: what the registry itself said stays inside. */
const SENTENCES: Readonly<Record<string, string>> = {
  declined: 'One of the two holders has declined.',
  'domain-moved': 'The domain belongs to another account by now.',
  'domain-gone': 'The domain is not held here any more, or is leaving.',
  'papers-closed': 'The papers of the new holder were not shown.',
  'contact-refused': 'The registry does not take this contact.',
};
const OTHERWISE = 'The registry does not take this change.';

/** A domain that is to be, or was, registered for somebody else. */
export class OwnerChangeView {
  @ApiProperty({ example: 'own_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({
    enum: OWNER_CHANGE_STATES,
    description:
      '`awaiting_consent`: both holders are asked by mail. `awaiting_papers`: the new one has papers to show. `at_registry`: the registry is being told. `lapsed`: nobody answered in time.',
  })
  readonly state!: OwnerChangeState;

  @ApiProperty({ description: 'The contact of before.' })
  readonly from!: string;

  @ApiProperty({ description: 'The contact that it is to be registered for.' })
  readonly to!: string;

  @ApiProperty({ enum: ['own', 'other'], description: 'Whether my own account asked for it, or the other side of the sale.' })
  readonly by!: 'own' | 'other';

  @ApiProperty({ description: 'The holder of before has agreed.' })
  readonly oldAgreed!: boolean;

  @ApiProperty({ description: 'The new holder has agreed.' })
  readonly newAgreed!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'The case in which the new holder shows papers.' })
  readonly case!: string | null;

  @ApiProperty({ type: [String], description: 'What the new holder still has to show, as the case calls it.', example: ['identity'] })
  readonly missingPapers!: readonly string[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Why, of a refused one.' })
  readonly reason!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it lapses, unless it goes on.' })
  readonly expiresAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly endedAt!: string | null;
}

/** What a holder is asked. */
export class OwnerQuestionView {
  @ApiProperty({ description: 'A-label.', example: 'kopisenja.id' })
  readonly domain!: string;

  @ApiProperty({ description: 'Whom it is registered for.' })
  readonly from!: string;

  @ApiProperty({ description: 'Whom it is to be registered for.' })
  readonly to!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}

export const viewOwnerChange = (
  { change: { id, state, consents, fromContact, toContact, askedByNode, caseId, failure, ...at }, missing }: OwnerChangeSeen,
  nodeId: number,
): OwnerChangeView => ({
  id,
  state,
  from: fromContact,
  to: toContact,
  by: askedByNode === nodeId ? 'own' : 'other',
  oldAgreed: consents.old.agreedAt !== null,
  newAgreed: consents.new.agreedAt !== null,
  case: caseId,
  missingPapers: missing,
  reason: failure && (SENTENCES[failure.code] ?? OTHERWISE),
  expiresAt: at.expiresAt.toISOString(),
  createdAt: at.createdAt.toISOString(),
  endedAt: at.endedAt?.toISOString() ?? null,
});

/** One that has just been asked for, or has just ended: nothing is asked of anybody's papers. */
export const viewBareOwnerChange = (change: OwnerChange, nodeId: number): OwnerChangeView =>
  viewOwnerChange({ change, missing: [] }, nodeId);

export const viewOwnerChanges = (seen: readonly OwnerChangeSeen[], limit: number, nodeId: number): Page<OwnerChangeView> =>
  pageOf(seen, limit, ({ change }) => [change.id]).map((each) => viewOwnerChange(each, nodeId));

export const viewQuestion = ({ name, from, to, expiresAt }: OwnerQuestion): OwnerQuestionView => ({
  domain: name,
  from: from.organization ?? from.name,
  to: to.organization ?? to.name,
  expiresAt: expiresAt.toISOString(),
});
