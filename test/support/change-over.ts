import type { UnitOfWork } from '#libs/platform';
import { ChangeDomain } from '#libs/provisioning';
import type { World } from './world';

const over = <T extends object>(part: T, change: object): T =>
  Object.assign(Object.create(Object.getPrototypeOf(part) as object) as T, part, change);

/** The handler of changes of domains as a process has it whose units of work all go through the given one. */
export function changeOver(world: World, work: UnitOfWork): ChangeDomain {
  const whole = world.worker.get(ChangeDomain, { strict: false });
  return over(whole, { work, sending: over(whole['sending'], { work }) });
}
