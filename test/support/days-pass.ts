import { DAY, SECOND } from '#libs/kernel';
import type { World } from './world';

/** Days go by, here and at the registry, and what is due after them is done. */
export async function daysPass(world: World, days: number): Promise<void> {
  world.clock.advance(days * DAY);
  world.sandbox.control.advanceClock((days * DAY) / SECOND);
  await world.work();
}
