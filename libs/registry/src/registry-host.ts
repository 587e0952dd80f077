export interface CreateHost {
  /** Made by whoever orders, used for one send only. */
  readonly clTRID: string;
  readonly name: string;
  /** IPv4 and IPv6 glue; only for hosts inside a zone of the registry. */
  readonly addresses: readonly string[];
}

export interface CreatedHost {
  readonly name: string;
  readonly createdAt?: Date;
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
