import type { DomainContact, DomainInfo } from '../registry-domain';
import type { DomainLinks, UpdateDomain } from '../registry-domain-update';
import type { DnsKey, DsRecord, SecDns, SecDnsRecords, SecDnsUpdate } from '../registry-sec-dns';
import { type Same, isSame, absentFrom, presentIn } from './differences';

/** What is to change about a domain, without the transaction id: each send has its own. */
export type DomainChanges = Omit<UpdateDomain, 'clTRID'>;

/**
 * What is left to change of a domain after its info was read: nothing (undefined) when it is as it should be. So an update whose
 * answer got lost is never sent again blindly, but only its difference. A transfer password that the registry does not show stays
 * in, since setting it twice does no harm. Pure.
 */
export function leftOfUpdate(wanted: DomainChanges, info: DomainInfo): DomainChanges | undefined {
  const { add, remove, registrant, authInfo, secDns } = wanted;
  const left: DomainChanges = {
    name: wanted.name,
    add: links(add, info, absentFrom),
    remove: links(remove, info, presentIn),
    registrant: registrant === info.registrant ? undefined : registrant,
    authInfo: authInfo === (info.authInfo ?? null) ? undefined : authInfo,
    secDns: secDns && leftOfSecDns(secDns, info.secDns),
    glue: wanted.glue,
  };
  const isDone = [left.add, left.remove, left.registrant, left.authInfo, left.secDns].every((each) => each === undefined);
  return isDone ? undefined : left;
}

type Choose = <T>(wanted: readonly T[] | undefined, there: readonly T[], same: Same<T>) => readonly T[];

function links(wanted: DomainLinks | undefined, info: DomainInfo, choose: Choose): DomainLinks | undefined {
  const statuses = choose(wanted?.statuses, info.statuses, isSame);
  const nameServers = choose(wanted?.nameServers, info.nameServers, isSame);
  const contacts = choose(wanted?.contacts, info.contacts, isSameContact);
  return statuses.length + nameServers.length + contacts.length > 0 ? { statuses, nameServers, contacts } : undefined;
}

function leftOfSecDns(wanted: SecDnsUpdate, there: SecDns = {}): SecDnsUpdate | undefined {
  const maxSigLife = wanted.maxSigLife === there.maxSigLife ? undefined : wanted.maxSigLife;
  const add = records(wanted.add, there, absentFrom);
  if (wanted.removeAll) {
    const tooMany = records(there, wanted.add ?? {}, absentFrom);
    if (tooMany) return { ...wanted, maxSigLife };
    return add || maxSigLife !== undefined ? { add, maxSigLife } : undefined;
  }
  const remove = records(wanted.remove, there, presentIn);
  return add || remove || maxSigLife !== undefined ? { add, remove, maxSigLife } : undefined;
}

function records(wanted: SecDnsRecords | undefined, there: SecDnsRecords, choose: Choose): SecDnsRecords | undefined {
  const ds = choose(wanted?.ds, there.ds ?? [], isSameSigner);
  const keys = choose(wanted?.keys, there.keys ?? [], isSameKey);
  return ds.length + keys.length > 0 ? { ds, keys } : undefined;
}

const isSameContact = (one: DomainContact, other: DomainContact): boolean => one.type === other.type && isSame(one.id, other.id);

const isSameSigner = (one: DsRecord, other: DsRecord): boolean =>
  one.keyTag === other.keyTag &&
  one.algorithm === other.algorithm &&
  one.digestType === other.digestType &&
  isSame(one.digest, other.digest);

const isSameKey = (one: DnsKey, other: DnsKey): boolean =>
  one.flags === other.flags && one.algorithm === other.algorithm && one.publicKey === other.publicKey;
