import type { CreateDomain, DeleteDomain, RenewDomain } from '../registry-domain';
import type { DomainLinks, UpdateDomain } from '../registry-domain-update';
import type { GlueOf } from '../registry-host';
import type { ReportRestore, RestoreDomain } from '../registry-restore';
import type { DnsKey, DsRecord, SecDnsRecords } from '../registry-sec-dns';
import type { AnswerTransfer, RequestTransfer } from '../registry-transfer';
import { type LimitBroken, address, clTrid, contactId, firstOf, objectName, password, period, sized, when, words } from './field-limits';

/** What a registrar may set (RFC 5731, section 2.3); the others are the registry's. */
const STATUSES: readonly string[] = [
  'clientDeleteProhibited',
  'clientHold',
  'clientRenewProhibited',
  'clientTransferProhibited',
  'clientUpdateProhibited',
];

interface Named {
  readonly clTRID: string;
  readonly name: string;
}

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const domainLimitBroken = (order: CreateDomain): LimitBroken | undefined =>
  firstOf(
    named(order),
    period(order.years),
    contactId('registrant', order.registrant),
    ...linksBroken(order),
    ...glueBroken(order.glue),
    password(order.authInfo),
    recordsBroken(order.secDns),
    lifeBroken(order.secDns?.maxSigLife),
  );

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const renewalLimitBroken = (order: RenewDomain): LimitBroken | undefined => firstOf(named(order), period(order.years));

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const deletionLimitBroken = (order: DeleteDomain): LimitBroken | undefined => named(order);

/** RFC 5731, RFC 5910 and their schemas; undefined when the order can be sent. */
export const updateLimitBroken = (order: UpdateDomain): LimitBroken | undefined =>
  firstOf(
    named(order),
    ...linksBroken(order.add),
    ...linksBroken(order.remove),
    contactId('registrant', order.registrant),
    password(order.authInfo ?? undefined),
    ...glueBroken(order.glue),
    recordsBroken(order.secDns?.add),
    recordsBroken(order.secDns?.remove),
    lifeBroken(order.secDns?.maxSigLife),
  );

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const transferLimitBroken = (order: RequestTransfer): LimitBroken | undefined =>
  firstOf(named(order), order.years === 0 ? undefined : period(order.years), password(order.authInfo));

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const transferAnswerLimitBroken = (order: AnswerTransfer): LimitBroken | undefined =>
  firstOf(named(order), password(order.authInfo));

/** RFC 3915 and its schema; undefined when the order can be sent. */
export const restoreLimitBroken = (order: RestoreDomain): LimitBroken | undefined => named(order);

/** RFC 3915 and its schema, which set no lengths; ours are against mistakes. Undefined when the order can be sent. */
export const reportLimitBroken = (order: ReportRestore): LimitBroken | undefined =>
  firstOf(
    named(order),
    ...[order.before, order.after, order.reason, order.other].map((text) => sized('report', text, 1, 10_000)),
    when(order.statements.length < 1 || order.statements.length > 2, 'statements: one or two'),
    ...order.statements.map((statement) => sized('statement', statement, 1, 10_000)),
  );

const named = ({ clTRID, name }: Named): LimitBroken | undefined => firstOf(clTrid(clTRID), objectName(name));

const linksBroken = ({ nameServers = [], contacts = [], statuses }: DomainLinks = {}): (LimitBroken | undefined)[] => [
  ...nameServers.map((name) => sized('name server', name, 1, 255)),
  ...contacts.map(({ type, id }) => contactId(`${type} contact`, id)),
  words('status', statuses, STATUSES),
];

const glueBroken = (glue: readonly GlueOf[] = []): (LimitBroken | undefined)[] => glue.flatMap(({ addresses }) => addresses.map(address));

function recordsBroken({ ds = [], keys = [] }: SecDnsRecords = {}): LimitBroken | undefined {
  return firstOf(
    when(ds.length > 0 && keys.length > 0, 'secDNS: either delegation signers or keys'),
    ...ds.map(dsBroken),
    ...keys.map(keyBroken),
  );
}

const dsBroken = ({ keyTag, algorithm, digestType, digest, key }: DsRecord): LimitBroken | undefined =>
  firstOf(
    numberBroken('key tag', keyTag, 65_535),
    numberBroken('algorithm', algorithm, 255),
    numberBroken('digest type', digestType, 255),
    when(!/^(?:[0-9A-Fa-f]{2}){1,128}$/.test(digest), 'digest: hexadecimal'),
    key && keyBroken(key),
  );

const keyBroken = ({ flags, protocol, algorithm, publicKey }: DnsKey): LimitBroken | undefined =>
  firstOf(
    numberBroken('flags', flags, 65_535),
    numberBroken('protocol', protocol, 255),
    numberBroken('algorithm', algorithm, 255),
    when(publicKey.length % 4 !== 0 || !/^[A-Za-z0-9+/]{2,4096}={0,2}$/.test(publicKey), 'public key: base64'),
  );

const numberBroken = (what: string, value: number, most: number): LimitBroken | undefined =>
  when(!Number.isInteger(value) || value < 0 || value > most, `${what}: 0 to ${most}`);

const lifeBroken = (seconds: number | undefined): LimitBroken | undefined =>
  when(seconds !== undefined && (!Number.isInteger(seconds) || seconds < 1 || seconds > 2_147_483_647), 'maxSigLife: seconds, at least 1');
