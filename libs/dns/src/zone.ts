import { DomainError } from '#libs/kernel';
import type { Difference } from './records/difference';
import type { DnsRecord } from './records/record';

/** The DNS zone of a domain: what is wanted, and how much of it is served. */
export interface Zone {
  /** `zone_…` */
  readonly id: string;
  readonly domainId: string;
  /** A-label. */
  readonly name: string;
  /** In order; SOA and the zone's own name servers are not among them. */
  readonly records: readonly DnsRecord[];
  /** One more with every change: whoever changes it says which one was seen. */
  readonly version: number;
  /** The version that name servers answer by; 0 when none. */
  readonly servedVersion: number;
  /** What the name server said against it; null when it took it, or has not been asked. */
  readonly failure: string | null;
  /** Whether it is to be signed (DNSSEC). */
  readonly isSigned: boolean;
  /** What the registry has to be told so that the signatures count: DS records, `12345 13 2 ABCD…`. Empty until it is signed. */
  readonly ds: readonly string[];
  /** Since when the registry is told of no key any more; null while it is, and where it never was. */
  readonly dsGoneAt: Date | null;
  /** It is being taken from the name servers, and then forgotten. */
  readonly isLeaving: boolean;
  readonly createdAt: Date;
}

export const CHANGE_KINDS = ['created', 'edited', 'imported', 'template', 'undone', 'signing'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change of a zone, for its history. */
export interface ZoneChange extends Difference {
  /** `zch_…` */
  readonly id: string;
  readonly zoneId: string;
  /** The version it made. */
  readonly version: number;
  readonly kind: ChangeKind;
  /** The person who did it, and for which node. */
  readonly byPerson: string;
  readonly byNode: number;
  readonly createdAt: Date;
}

export class ZoneNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'dns-zone-not-found';

  constructor() {
    super('This domain has no DNS zone here.');
  }
}

export class ZoneExists extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'dns-zone-exists';

  constructor() {
    super('This domain has a DNS zone already.');
  }
}

/** Somebody else was quicker. */
export class ZoneChanged extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'dns-zone-changed';

  constructor(seen: number, now: number) {
    const message = `The zone has changed since you saw it (version ${seen}, now ${now}).`;
    super(message, { seen, now, errors: [{ pointer: '/version', code: 'dns-zone-changed', message }] });
  }
}

export class ZoneChangeNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'dns-change-not-found';

  constructor() {
    super('There is no such change of this zone.');
  }
}

/** What serves the zones here cannot sign them. */
export class SigningNotPossible extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'dns-signing-not-possible';

  constructor() {
    super('The name servers here cannot sign zones.');
  }
}
