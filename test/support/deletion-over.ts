import type { UnitOfWork } from '#libs/platform';
import { DeleteDomain } from '#libs/provisioning';
import { over } from './over';
import type { World } from './world';

/** The handler of deletions as a process has it whose units of work all go through the given one. */
export function deletionOver(world: World, work: UnitOfWork): DeleteDomain {
  const whole = world.worker.get(DeleteDomain, { strict: false });
  return over(whole, { work, asking: over(whole['asking'], { work }) });
}
