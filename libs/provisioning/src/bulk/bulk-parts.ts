import { BulkReads } from './bulk-reads';
import { Bulks } from './bulks';
import { CancelBulk } from './cancel-bulk';
import { CarryOutBulk } from './carry-out-bulk';
import { CarryOutRow } from './carry-out-row';
import { PreviewBulk } from './preview-bulk';
import { StartBulk } from './start-bulk';

/** One act on many domains: shown, started, carried out. */
export const bulkParts = [BulkReads, Bulks, CancelBulk, CarryOutBulk, CarryOutRow, PreviewBulk, StartBulk];
