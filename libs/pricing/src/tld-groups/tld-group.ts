import { PriceInvalid } from '../price';
import { isTld } from '../product';

/** A named set of extensions of one seller, such as `id-family`: rules may be for all of them together. */
export interface TldGroup {
  readonly name: string;
  /** In the order of the alphabet, each once. */
  readonly tlds: readonly string[];
}

/** How many extensions a group has at most. */
export const GROUP_TLDS_MAX = 500;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NAME_MAX = 30;
const SIGN = '@';

/** How a rule names a group where it could name an extension: `@id-family`. */
export const groupRef = (name: string): string => `${SIGN}${name}`;

/** The name in such a reference; null for what is none. */
export const groupNameOf = (ref: string): string | null => (ref.startsWith(SIGN) && isGroupName(ref.slice(1)) ? ref.slice(1) : null);

const isGroupName = (text: string): boolean => NAME.test(text) && text.length <= NAME_MAX;

/** @throws PriceInvalid when its name or one of its extensions cannot be read */
export function tldGroup(name: string, tlds: readonly string[]): TldGroup {
  if (!isGroupName(name)) throw PriceInvalid.at('/name', 'A group has a name of small letters, digits and dashes between them.');
  const wrong = tlds.findIndex((tld) => !isTld(tld));
  if (wrong >= 0) throw PriceInvalid.at(`/tlds/${wrong}`, 'An extension is written like id or co.id.');
  return { name, tlds: [...new Set(tlds)].sort() };
}
