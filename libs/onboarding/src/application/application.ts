import { DAY, DomainError, after } from '#libs/kernel';
import type { Locale } from '#libs/tree';

export const APPLICANT_TYPES = ['personal', 'corporate'] as const;
export type ApplicantType = (typeof APPLICANT_TYPES)[number];

/** Each is what somebody waits for; the last three are ends. */
export const APPLICATION_STATES = [
  'submitted',
  'email_verified',
  'phone_verified',
  'package_chosen',
  'in_review',
  'awaiting_deposit',
  'active',
  'rejected',
  'abandoned',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Somebody wants to become a reseller of a node. It is no node itself until it has been approved. */
export interface Application {
  /** `app_…` */
  readonly id: string;
  /** The node it wants to buy from. */
  readonly parentId: number;
  readonly state: ApplicationState;
  readonly type: ApplicantType;
  /** What the account will be called: the company's name or the person's. */
  readonly name: string;
  /** The person responsible. */
  readonly contactName: string;
  /** Lower-case. */
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly locale: Locale;
  /** SHA-256 (hex) of the secret that opens its status. */
  readonly tokenHash: string;
  /** Where it came from. */
  readonly ip: string | null;
  readonly createdAt: Date;
  /** When it got into its state. */
  readonly movedAt: Date;
  /** Of the newest link that was sent; null when it was used. */
  readonly linkHash: string | null;
  readonly linkUntil: Date | null;
  readonly linksSent: number;
  /** Address and number once they are proved. Unique among all applications that have not come to a bad end. */
  readonly verifiedEmail: string | null;
  readonly verifiedPhone: string | null;
  /** Of the newest code that was sent to the telephone. */
  readonly codeHash: string | null;
  readonly codeUntil: Date | null;
  readonly codeTries: number;
  readonly codesSent: number;
  readonly codeSentAt: Date | null;
  readonly packageId: number | null;
  /** The package's minimum deposit as it was when it was chosen, in minor units. */
  readonly minimumUnits: bigint | null;
  readonly currency: string | null;
  /** What is to be paid, in minor units: the minimum and up to 999 more, which tell the payment from all others that are awaited. */
  readonly paymentUnits: bigint | null;
  readonly nodeId: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was rejected. */
  readonly reason: string | null;
}

export class ApplicationNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'application-not-found';

  constructor() {
    super('There is no such application.');
  }
}

/** The step is not due: one before it is missing, it has been done, or the application has come to its end. */
export class StepNotDue extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'application-step-not-due';

  constructor({ state }: Pick<Application, 'state'>) {
    super(`This cannot be done while the application is ${state}.`, { state });
  }
}

/** Ends nobody comes back from, and which leave address and number to others. */
const BAD_ENDS: ReadonlySet<ApplicationState> = new Set(['rejected', 'abandoned']);
/** States in which it is the applicant's turn. */
const APPLICANTS_TURN: ReadonlySet<ApplicationState> = new Set([
  'submitted',
  'email_verified',
  'phone_verified',
  'package_chosen',
  'awaiting_deposit',
]);
/** An applicant who does nothing for so long has changed their mind. */
const PATIENCE_MS = 30 * DAY;

/** When the application is given up unless its applicant goes on; null where it is not their turn. */
export const patienceEnds = ({ state, movedAt }: Pick<Application, 'state' | 'movedAt'>): Date | null =>
  APPLICANTS_TURN.has(state) ? after(movedAt, PATIENCE_MS) : null;

/** The application as it is at this moment: time alone makes it abandoned, no schedule has to. */
export function asOf(application: Application, now: Date): Application {
  const end = patienceEnds(application);
  return end && now >= end ? moved(application, 'abandoned', end) : application;
}

export const moved = (application: Application, state: ApplicationState, at: Date): Application => ({
  ...application,
  state,
  movedAt: at,
  ...(BAD_ENDS.has(state) ? { verifiedEmail: null, verifiedPhone: null } : {}),
});

/** @throws StepNotDue unless it is in one of these states */
export function expectState(application: Pick<Application, 'state'>, ...states: readonly ApplicationState[]): void {
  if (!states.includes(application.state)) throw new StepNotDue(application);
}
