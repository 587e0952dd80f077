import type { ContactTransfer, DomainTransfer, TransferStatus } from '../registry-transfer';
import { TRANSFER_STATUSES } from '../registry-transfer';
import type { ObjectData } from './object-data';

/** Reads `<domain:trnData>`; undefined when it lacks the name, the status or who asked. */
export function domainTransfer(data: ObjectData): DomainTransfer | undefined {
  const name = data.text('name');
  const transfer = transferOf(data);
  return name === undefined || !transfer ? undefined : { name, ...transfer, expiresAt: data.date('exDate') };
}

/** Reads `<contact:trnData>`. */
export function contactTransfer(data: ObjectData): ContactTransfer | undefined {
  const id = data.text('id');
  const transfer = transferOf(data);
  return id === undefined || !transfer ? undefined : { id, ...transfer };
}

function transferOf(data: ObjectData): Omit<ContactTransfer, 'id'> | undefined {
  const status = TRANSFER_STATUSES.find((each: TransferStatus) => each === data.text('trStatus'));
  const requestedBy = data.text('reID');
  if (!status || requestedBy === undefined) return undefined;
  return {
    status,
    requestedBy,
    requestedAt: data.date('reDate'),
    actionBy: data.text('acID'),
    actionAt: data.date('acDate'),
  };
}
