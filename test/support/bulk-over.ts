import type { UnitOfWork } from '#libs/platform';
import { CarryOutBulk } from '#libs/provisioning';
import { over } from './over';
import type { World } from './world';

/** The handler of bulk actions as a process has it whose units of work all go through the given one. */
export function bulkOver(world: World, work: UnitOfWork): CarryOutBulk {
  const whole = world.worker.get(CarryOutBulk, { strict: false });
  return over(whole, { work, carryOut: over(whole['carryOut'], { work }) });
}
