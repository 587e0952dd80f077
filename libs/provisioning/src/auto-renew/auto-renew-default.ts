/** Whether the names that a seller sells renew by themselves from the beginning. Their owners may always say otherwise. */
export interface AutoRenewDefault {
  readonly isOn: boolean;
  /** Extensions that are another way, or are to stay as they are whatever the rest is. */
  readonly extensions: readonly { readonly tld: string; readonly isOn: boolean }[];
}

/** Nobody has said anything. */
export const OFF_BY_DEFAULT: AutoRenewDefault = { isOn: false, extensions: [] };

/** Whether a new name of that extension renews by itself. Pure. */
export const isOnFor = ({ isOn, extensions }: AutoRenewDefault, tld: string): boolean =>
  extensions.find((each) => each.tld === tld)?.isOn ?? isOn;
