import type { RegistryExports } from './exports/registry-exports';
import type { ContactRole } from './registry-domain';
import type { Secret } from './secret';

/** The extensions of EPP that we can speak; `fee` in any of its versions. */
export const EXTENSIONS = ['secDNS', 'rgp', 'fee', 'loginSec', 'changePoll'] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** The versions of the fee extension: RFC 8748, and the draft that many registries still speak. */
export const FEE_VERSIONS = ['1.0', '0.11'] as const;
export type FeeVersion = (typeof FEE_VERSIONS)[number];

/** How to be sure of the registry, and how it is sure of us. Texts are PEM, read when the settings were. */
export interface RegistryTls {
  /** Trusted instead of the authorities that Node knows. */
  readonly ca?: string;
  /** Our certificate and its key: both or none. */
  readonly cert?: string;
  readonly key?: Secret;
  readonly passphrase?: Secret;
  /** The name in the registry's certificate, where it is not the host. */
  readonly servername?: string;
  /** False only for a host on this machine. */
  readonly rejectUnauthorized: boolean;
}

export interface RegistryTimeouts {
  readonly connectSeconds: number;
  /** Until the answer to check, info, hello, login. */
  readonly querySeconds: number;
  /** Until the answer to create. */
  readonly transformSeconds: number;
  /** Until a session is free for a command. */
  readonly waitSeconds: number;
}

/** Everything that differs between one registry account and another. What the registry's greeting tells is not here. */
export interface RegistrySettings {
  /** Ours: `pandi`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly tls: RegistryTls;
  readonly user: string;
  readonly password: Secret;
  /** Without a dot in front: `id`, `co.id`. */
  readonly tlds: readonly string[];
  /** The most names in one check command. */
  readonly namesPerCheck: number;
  /** The most sessions open at once. */
  readonly sessions: number;
  /** An idle session says hello after so long. */
  readonly idleSeconds: number;
  /** A session is replaced after so long. */
  readonly maxAgeHours: number;
  /** In front of every contact id, where a registry hands out prefixes. */
  readonly contactPrefix: string;
  /** The roles, besides the registrant, that a domain here has. */
  readonly contactRoles: readonly ContactRole[];
  readonly contactPostal: 'int' | 'loc';
  /** It takes the wish that nothing of a contact be published (RFC 5733, 2.9), and gets it with every one. */
  readonly hidesContacts: boolean;
  /** Name servers are sent inside the domain (hostAttr); otherwise they are objects and have to exist first. */
  readonly hostsAsAttributes: boolean;
  /** What new transfer passwords are made of (RFC 9154). */
  readonly authInfoLength: number;
  /** The signs that may be in them besides letters and digits; none where the registry takes none. */
  readonly authInfoSigns: string;
  /** What we ask for at login, if the greeting offers it. */
  readonly extensions: readonly Extension[];
  /** Of the versions that the registry offers, the first of these is spoken. */
  readonly feeVersions: readonly FeeVersion[];
  /** The most commands in a minute, logins included, of each process; undefined where nobody counts. */
  readonly commandsPerMinute?: number;
  /** Client statuses that the registry does not know. */
  readonly statusesNotSent: readonly string[];
  /** Names that are registered here or come here get the registrar lock by themselves. */
  readonly locksNew: boolean;
  /** How often its message queue is read; 0 where somebody else reads it. */
  readonly pollMinutes: number;
  /** The most domains that are compared with the registry in a minute; 0 where nobody compares. */
  readonly syncPerMinute: number;
  /** How long a domain rests after it was compared. */
  readonly syncHours: number;
  /** What there is to fetch besides EPP. */
  readonly exports: RegistryExports;
  /** A restore wants a report after it (RFC 3915, section 4.2.5). */
  readonly restoreReport: boolean;
  /** After an order got lost and info says there is no such object: how long to wait before each further info, as a replica may lag. */
  readonly absenceDelaysSeconds: readonly number[];
  /** How far the registry's clock may be from ours. */
  readonly clockSkewSeconds: number;
  readonly timeouts: RegistryTimeouts;
}
