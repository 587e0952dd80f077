import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATES, type CaseState } from '../../cases/verification-case';
import { NUMBER_SEEN, type NumberSeen } from '../../recognition/paper-recognition';
import { IDENTITY_KINDS_TYPED, type TypedKind } from '../case-identity';
import type { CaseIdentityChecks } from '../identity-checks';
import { NAME_REASONS, type NameReason } from '../name-agreement';

export class NameAgreementView {
  @ApiProperty({ description: '0 for nothing at all, 1 for the same name.', example: 0.8 })
  readonly agreement!: number;

  @ApiProperty({ enum: NAME_REASONS, isArray: true, example: ['missing-words'] })
  readonly reasons!: NameReason[];
}

export class NikFactsView {
  @ApiProperty({ description: 'Where the number was given out; not where the person lives.', example: 'Jawa Barat' })
  readonly province!: string;

  @ApiProperty({ description: 'No province any more (Timor Timur): look twice.' })
  readonly isFormerProvince!: boolean;

  @ApiProperty({ enum: ['female', 'male'] })
  readonly sex!: 'female' | 'male';

  @ApiProperty({ type: [String], format: 'date', description: 'The days of birth it may mean, one in each century.' })
  readonly births!: string[];
}

/** What the rules say of one number. */
export class IdentityCheckView {
  @ApiProperty({ enum: IDENTITY_KINDS_TYPED })
  readonly kind!: TypedKind;

  @ApiProperty({ example: '3204********0001' })
  readonly number!: string;

  @ApiProperty({ description: 'As typed from the paper.' })
  readonly name!: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly bornOn!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it cannot be such a number; null when it can.', example: 'serial-zero' })
  readonly numberFault!: string | null;

  @ApiProperty({ type: () => NikFactsView, nullable: true, description: 'What the digits of a NIK say.' })
  readonly nik!: NikFactsView | null;

  @ApiProperty({ enum: ['nik', 'former', 'body'], nullable: true, description: 'Of an NPWP.' })
  readonly npwpForm!: 'nik' | 'former' | 'body' | null;

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Whether the typed day is one that the NIK may mean.' })
  readonly birthDateAgrees!: boolean | null;

  @ApiProperty({
    type: () => NameAgreementView,
    nullable: true,
    description: 'With the registrant, or the organization of the registrant.',
  })
  readonly registrantName!: NameAgreementView | null;
}

/** Another case with the same number. */
export class DuplicateNumberView {
  @ApiProperty({ example: 'case_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly case!: string;

  @ApiProperty({ example: 'kopisenja.co.id' })
  readonly name!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: CaseState;

  @ApiProperty({ enum: IDENTITY_KINDS_TYPED })
  readonly kind!: TypedKind;

  @ApiProperty({ description: 'The same contact buys several names; another contact with this number is worth a look.' })
  readonly isSameRegistrant!: boolean;
}

/** What a program recognized on the picture of an identity card. An aid: it reads badly at times, and decides nothing. */
export class RecognitionView {
  @ApiProperty({ example: 'pap_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly paper!: string;

  @ApiProperty({ enum: NUMBER_SEEN, description: 'Whether the NIK on it is the one that was typed.' })
  readonly number!: NumberSeen;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How much the name is like the typed one, in percent.' })
  readonly namePercent!: number | null;

  @ApiProperty({ format: 'date-time' })
  readonly readAt!: string;
}

/** What rules and programs say about who a case is about. */
export class IdentityChecksView {
  @ApiProperty({ type: [IdentityCheckView] })
  readonly checks!: IdentityCheckView[];

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Whether a person’s NPWP is their NIK, where both were typed.' })
  readonly npwpIsNik!: boolean | null;

  @ApiProperty({ type: [DuplicateNumberView], description: 'The newest first, at most 20.' })
  readonly duplicates!: DuplicateNumberView[];

  @ApiProperty({ type: [RecognitionView], description: 'Empty while recognition is off, or not done yet.' })
  readonly recognitions!: RecognitionView[];
}

export const viewIdentityChecks = ({ checks, npwpIsNik, duplicates, recognitions }: CaseIdentityChecks): IdentityChecksView => ({
  checks: checks.map(({ kind, masked, name, bornOn, fault, nik, npwpForm, birthDateAgrees, registrantName }) => ({
    kind,
    number: masked,
    name,
    bornOn,
    numberFault: fault,
    nik: nik && { ...nik, births: [...nik.births] },
    npwpForm,
    birthDateAgrees,
    registrantName: registrantName && { agreement: registrantName.agreement, reasons: [...registrantName.reasons] },
  })),
  npwpIsNik,
  duplicates: duplicates.map(({ caseId, name, state, kind, isSameRegistrant }) => ({ case: caseId, name, state, kind, isSameRegistrant })),
  recognitions: recognitions.map(({ paperId, number, namePercent, readAt }) => ({
    paper: paperId,
    number,
    namePercent,
    readAt: readAt.toISOString(),
  })),
});
