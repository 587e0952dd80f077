import { HOUR, after } from '#libs/kernel';
import { type Holidays, endOfWorkingDay } from './working-days';

/** How long a decision may take. */
export interface ServiceTarget {
  /** Hours from submission that the operator promises. */
  readonly hours: number;
  /** Working days that the law leaves (Permenkominfo 23/2013 art. 36: five after the papers are complete). */
  readonly workingDays: number;
  readonly holidays: Holidays;
}

/** `late`: later than the operator promises. `overdue`: later than the law allows. */
export const SERVICE_STATES = ['in_time', 'late', 'overdue'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** How a case stands that waits for a decision. */
export interface ServiceLevel {
  /** Whole hours since it was submitted. */
  readonly waitingHours: number;
  readonly promisedBy: Date;
  readonly boundBy: Date;
  readonly state: ServiceState;
}

export function serviceLevel(submittedAt: Date, now: Date, { hours, workingDays, holidays }: ServiceTarget): ServiceLevel {
  const promisedBy = after(submittedAt, hours * HOUR);
  const boundBy = endOfWorkingDay(submittedAt, workingDays, holidays);
  const waitingHours = Math.max(0, Math.floor((now.getTime() - submittedAt.getTime()) / HOUR));
  const state = now > boundBy ? 'overdue' : now > promisedBy ? 'late' : 'in_time';
  return { waitingHours, promisedBy, boundBy, state };
}
