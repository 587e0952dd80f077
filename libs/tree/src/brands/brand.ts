import { DomainError } from '#libs/kernel';
import type { Locale } from '../people/person';

/** What a node shows to its children and customers. */
export interface Brand {
  readonly nodeId: number;
  readonly name: string;
  readonly supportEmail: string;
  /** The language when a visitor asks for none. */
  readonly locale: Locale;
  /** `#rrggbb`; null for the house's own. */
  readonly colour: string | null;
  /** The one of its verified hosts that links in mails lead to; the one served longest while it is none of them. */
  readonly primaryHost: string | null;
}

/** A brand as it is written; what is left out stays as it was. */
export type BrandWish = Omit<Brand, 'colour' | 'primaryHost'> & Partial<Brand>;

/** A host name under which a brand's customers log in. It counts only once it is verified. */
export interface Host {
  /** Lower-case A-labels without a port: `senja.localhost`. */
  readonly name: string;
  readonly nodeId: number;
  readonly verifiedAt: Date | null;
}

/** Answered with 421 (RFC 9110, 15.5.20): this server does not speak for that host. */
export class HostUnknown extends DomainError {
  readonly fault = 'missing';
  readonly code = 'host-unknown';
}

export class HostTaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'host-taken';
}

const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/;

/** The host name in a Host header, lower-case, without port and final dot. @throws HostUnknown when there is none in it. */
export function hostName(header: string | undefined): string {
  const name = (header ?? '')
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  if (!HOST.test(name)) throw new HostUnknown('This server does not serve that host.');
  return name;
}
