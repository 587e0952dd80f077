import { type Markup, el } from '#libs/platform';
import { type TransactionIds, transactionIds } from '../epp/answer';
import { leaf, objectData } from './object-markup';

/** The end of an action that had been answered 1001, with the ids of its command (panData, RFC 5731 section 3.3). */
export const pendingData = (name: string, succeeded: boolean, ids: TransactionIds, at: Date): Markup =>
  objectData(
    'domain',
    'panData',
    el('domain:name', { paResult: succeeded ? '1' : '0' }, name),
    transactionIds('domain:paTRID', ids),
    leaf('domain:paDate', at),
  );
