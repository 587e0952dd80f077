/** Addresses that go with a name server inside a zone of the registry. */
export interface GlueOf {
  readonly name: string;
  /** IPv4 and IPv6. */
  readonly addresses: readonly string[];
}

export interface CreateHost extends GlueOf {
  /** Made by whoever orders, used for one send only. */
  readonly clTRID: string;
}

export interface CreatedHost {
  readonly name: string;
  readonly createdAt?: Date;
}

export interface HostLinks {
  readonly addresses?: readonly string[];
  readonly statuses?: readonly string[];
}

/** An order to change a host that we hold (RFC 5732, section 3.2.5). Only the difference belongs in it. */
export interface UpdateHost {
  readonly clTRID: string;
  readonly name: string;
  readonly add?: HostLinks;
  readonly remove?: HostLinks;
  readonly newName?: string;
}

/** An order to delete a host: refused (2305) while a domain uses it. */
export interface DeleteHost {
  readonly clTRID: string;
  readonly name: string;
}

export interface HostInfo {
  readonly name: string;
  readonly roid?: string;
  readonly statuses: readonly string[];
  readonly addresses: readonly string[];
  /** The registrar that holds it now (clID). */
  readonly sponsor?: string;
  readonly creator?: string;
  readonly createdAt?: Date;
  readonly updatedAt?: Date;
}
