import { CommandRefused } from '../epp/command-refused';

/** The object, or 2303 naming what does not exist. */
export function found<T>(object: T | undefined, name: string): T {
  if (object === undefined) throw new CommandRefused(2303, `${name} does not exist`);
  return object;
}
