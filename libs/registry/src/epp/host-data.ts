import type { CreatedHost, HostInfo } from '../registry-host';
import type { ObjectData } from './object-data';

/** Reads `<host:creData>`. */
export function createdHost(data: ObjectData): CreatedHost | undefined {
  const name = data.text('name');
  return name === undefined ? undefined : { name, createdAt: data.date('crDate') };
}

/** Reads `<host:infData>`. */
export function hostInfo(data: ObjectData): HostInfo | undefined {
  const name = data.text('name');
  if (name === undefined) return undefined;
  return {
    name,
    roid: data.text('roid'),
    statuses: data.statuses,
    addresses: data.texts('addr'),
    sponsor: data.text('clID'),
    creator: data.text('crID'),
    createdAt: data.date('crDate'),
    updatedAt: data.date('upDate'),
  };
}
