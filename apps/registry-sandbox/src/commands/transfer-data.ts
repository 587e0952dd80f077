import { type Markup } from '#libs/platform';
import type { Transfer } from '../objects/transfer';
import { leaf, objectData } from './object-markup';

/** Where a transfer stands (RFC 5731 and 5733, section 3.1.3). */
export const transferData = ({ kind, name, status, requester, requestedAt, holder, actsAt, expiresAt }: Transfer): Markup =>
  objectData(
    kind,
    'trnData',
    leaf(`${kind}:${kind === 'contact' ? 'id' : 'name'}`, name),
    leaf(`${kind}:trStatus`, status),
    leaf(`${kind}:reID`, requester),
    leaf(`${kind}:reDate`, requestedAt),
    leaf(`${kind}:acID`, holder),
    leaf(`${kind}:acDate`, actsAt),
    leaf(`${kind}:exDate`, expiresAt),
  );
