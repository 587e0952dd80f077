/** The same part with some of what it is made of changed. */
export const over = <T extends object>(part: T, change: object): T =>
  Object.assign(Object.create(Object.getPrototypeOf(part) as object) as T, part, change);
