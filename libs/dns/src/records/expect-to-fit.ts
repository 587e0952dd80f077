import { TooManyRecords, type TypedRecord } from './record';

/** The longest list of records, in bytes as it is kept. */
const SIZE_MAX = 60_000;

/** Is there room for these records where lists of them are kept? @throws TooManyRecords */
export function expectToFit(records: readonly TypedRecord[]): void {
  if (Buffer.byteLength(JSON.stringify(records)) > SIZE_MAX) throw new TooManyRecords();
}
