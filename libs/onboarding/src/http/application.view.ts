import { PayToView, viewPayTo } from '#libs/deposits';
import { type DocumentKind, DocumentView, IDENTITY_KINDS, viewDocument } from '#libs/documents';
import { MoneyView, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { WholeApplication } from '../application-reads';
import {
  APPLICANT_TYPES,
  APPLICATION_STATES,
  type ApplicantType,
  type Application,
  type ApplicationState,
  patienceEnds,
} from '../application/application';
import { REQUIRED_DOCUMENTS, minimumOf, paymentOf, referenceOf } from '../application/decision';

const TEXT_OR_NULL = { type: 'string', nullable: true } as const;

/** Somebody who wants to become a reseller. */
export class ApplicationView {
  @ApiProperty({ example: 'app_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'What people call it.', example: 'REG-3D8E6F1A' })
  readonly reference!: string;

  @ApiProperty({ enum: APPLICATION_STATES })
  readonly state!: ApplicationState;

  @ApiProperty({ enum: APPLICANT_TYPES })
  readonly type!: ApplicantType;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly contactName!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty({ description: 'E.164', example: '+6281234567890' })
  readonly phone!: string;

  @ApiProperty({ ...TEXT_OR_NULL, example: 'pkg_7' })
  readonly package!: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was rejected.' })
  readonly reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when it is in this state.' })
  readonly since!: string;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time', description: 'When it is given up unless the applicant goes on.' })
  readonly until!: string | null;
}

const fieldsOf = (application: Application): Pick<ApplicationView, keyof ApplicationView> => {
  const { id, state, type, name, contactName, email, phone, packageId, reason, createdAt, movedAt } = application;
  return {
    id,
    reference: referenceOf(application),
    state,
    type,
    name,
    contactName,
    email,
    phone,
    package: packageId === null ? null : `pkg_${packageId}`,
    reason,
    createdAt: createdAt.toISOString(),
    since: movedAt.toISOString(),
    until: patienceEnds(application)?.toISOString() ?? null,
  };
};

export const viewApplication = (application: Application): ApplicationView => fieldsOf(application);

/** How the first deposit is paid. */
export class PaymentView {
  @ApiProperty({ description: 'To be paid exactly: its last digits tell it from others.' })
  readonly amount!: MoneyView;

  @ApiProperty({ example: 'REG-3D8E6F1A' })
  readonly reference!: string;

  @ApiProperty()
  readonly account!: PayToView;

  @ApiProperty({ description: 'The account opens when as much has arrived.' })
  readonly minimum!: MoneyView;

  @ApiProperty({ description: 'What has arrived.' })
  readonly received!: MoneyView;
}

/** The same with its papers and its payment. */
export class WholeApplicationView extends ApplicationView {
  @ApiProperty({ enum: IDENTITY_KINDS, isArray: true })
  readonly required!: readonly DocumentKind[];

  @ApiProperty({ type: [DocumentView] })
  readonly documents!: readonly DocumentView[];

  @ApiProperty({ type: PaymentView, nullable: true, description: 'Only while a payment is awaited.' })
  readonly payment!: PaymentView | null;

  @ApiProperty({ ...TEXT_OR_NULL, example: 'nod_42', description: 'The account, once there is one.' })
  readonly node!: string | null;
}

export const viewWholeApplication = (whole: WholeApplication): WholeApplicationView => ({
  ...fieldsOf(whole.application),
  required: REQUIRED_DOCUMENTS[whole.application.type],
  documents: whole.documents.map(viewDocument),
  payment: viewPayment(whole),
  node: whole.application.nodeId === null ? null : nodeRef(whole.application.nodeId),
});

function viewPayment({ application, account, received }: WholeApplication): PaymentView | null {
  const amount = paymentOf(application);
  if (!amount || !account) return null;
  return {
    amount: viewMoney(amount),
    reference: referenceOf(application),
    account: viewPayTo(account),
    minimum: viewMoney(minimumOf(application)),
    received: viewMoney(received),
  };
}

/** The answer to a new registration. */
export class RegisteredView {
  @ApiProperty({ description: 'Opens the status: `Authorization: Bearer`. It is shown once.' })
  readonly token!: string;

  @ApiProperty()
  readonly application!: ApplicationView;
}
