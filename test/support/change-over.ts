import type { UnitOfWork } from '#libs/platform';
import { ChangeDomain } from '#libs/provisioning';
import { over } from './over';
import type { World } from './world';

/** The handler of changes of domains as a process has it whose units of work all go through the given one. */
export function changeOver(world: World, work: UnitOfWork): ChangeDomain {
  const whole = world.worker.get(ChangeDomain, { strict: false });
  return over(whole, { work, sending: over(whole['sending'], { work }) });
}
