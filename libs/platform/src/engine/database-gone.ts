/** ER_CON_COUNT_ERROR, ER_UNKNOWN_COM_ERROR (a Galera node that is cut off), ER_SERVER_SHUTDOWN, ER_OPTION_PREVENTS_STATEMENT (read-only), ER_CONNECTION_KILLED. */
const GONE = new Set([1040, 1047, 1053, 1290, 1927]);

/** mysql2's words for: it did not answer in time; everybody is using the connections there are, and as many are waiting for one. */
const NO_ANSWER = 'PROTOCOL_SEQUENCE_TIMEOUT';
const NO_CONNECTION = 'Queue limit reached.';

interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly message?: string;
  /** mysql2's mark of errors that ended the connection, or never let it begin. */
  readonly fatal?: boolean;
}

/** The database cannot be reached or does not take writes now. Whether the last commit counted is not known. */
export function isDatabaseGone(error: unknown): boolean {
  const { errno, code, message, fatal } =
    (error as { driverError?: DriverError } | null)?.driverError ?? (error as DriverError | null) ?? {};
  return fatal === true || code === NO_ANSWER || message === NO_CONNECTION || (errno !== undefined && GONE.has(errno));
}
