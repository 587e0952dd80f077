/** ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, ER_CHECKREAD: somebody else was quicker; the whole work may run again. */
const CONTENTION = new Set([1213, 1205, 1020]);
const DUPLICATE = 1062;

interface DriverError {
  readonly errno?: number;
  readonly code?: string;
}

const driverError = (error: unknown): DriverError =>
  (error as { driverError?: DriverError } | null)?.driverError ?? (error as DriverError | null) ?? {};

/** Two writers met. Nothing of the losing one was kept, so running it again from the start is safe. */
export function isContention(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return (errno !== undefined && CONTENTION.has(errno)) || (code?.startsWith('SQLITE_BUSY') ?? false);
}

/** A unique key refused the row. MariaDB names some errors wrongly, so its number decides, not its name. */
export function isDuplicate(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === DUPLICATE || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
