/** What a registry charges for, in our words. */
export const CHARGED_ACTIONS = ['register', 'renew', 'transfer', 'restore'] as const;
export type ChargedAction = (typeof CHARGED_ACTIONS)[number];

/** A file or an address where a registry account has something to fetch, a CSV whose first line names its columns. */
export interface RegistryExport {
  readonly source: string;
  /** By our words for them, what its columns are called. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What a registry account has to fetch besides EPP. */
export interface RegistryExports {
  /** Every charge and every refund: columns `name`, `action`, `years`, `at`. */
  readonly billing?: RegistryExport & {
    /** What its words for actions mean: `renew`, or `-renew` for one that was given back. */
    readonly actions: Readonly<Record<string, string>>;
  };
  /** Every name that the account holds: column `name`. */
  readonly names?: RegistryExport;
}

/** A line of a billing export. */
export interface RegistryCharge {
  /** A-label. */
  readonly name: string;
  readonly action: ChargedAction;
  /** 1 for a charge, -1 for one that was given back. */
  readonly sign: 1 | -1;
  readonly years: number;
  readonly at: Date;
}
