import { CallBackTransfers } from './call-back-transfers';
import { CheckTransfers } from './check-transfers';
import { ReceiveDomain } from './receive-domain';
import { TransferCodes } from './transfer-codes';
import { TransferNews } from './transfer-news';
import { TransferName } from './transfer-name';

/** Names that come from other registrars. */
export const transfersParts = [CallBackTransfers, CheckTransfers, ReceiveDomain, TransferCodes, TransferName, TransferNews];
