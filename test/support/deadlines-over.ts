import type { UnitOfWork } from '#libs/platform';
import { EnforceDeadlines } from '#libs/provisioning';
import type { World } from './world';

/** What enforces deadlines, as a process has it whose units of work all go through the given one. */
export const deadlinesOver = (world: World, work: UnitOfWork): EnforceDeadlines => {
  const whole = world.worker.get(EnforceDeadlines, { strict: false });
  return Object.assign(Object.create(Object.getPrototypeOf(whole) as object) as EnforceDeadlines, whole, { work });
};
