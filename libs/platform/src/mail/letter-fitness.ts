import type { Letter } from './letter';
import { TEMPLATES } from './templates';

const CONTROL = /\p{Cc}/u;
const LINKS = ['link', 'url'] as const;

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** A mail that could only go out broken is a mistake in the program that posts it. @throws TypeError */
export function refuseUnfit({ template, to, data, brand }: Letter): void {
  const missing = TEMPLATES[template].needs.filter((name) => !data[name]);
  if (missing.length > 0) throw new TypeError(`the letter "${template}" lacks ${missing.join(', ')}`);
  if (CONTROL.test(to.email)) throw new TypeError(`the letter "${template}" goes to no address`);
  const links = [...LINKS.map((name) => data[name]), brand.url ?? undefined];
  if (links.some((link) => link !== undefined && !isWebAddress(link)))
    throw new TypeError(`the letter "${template}" has a link that is no web address`);
}
