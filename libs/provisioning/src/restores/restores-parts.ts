import { CheckRestores } from './check-restores';
import { RestoreName } from './restore-name';

/** Names that come back from redemption. */
export const restoresParts = [CheckRestores, RestoreName];
