import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields } from '../epp/fields';

const PARTS = ['add', 'rem', 'chg'] as const;

/** The parts of an update; one that changes nothing is 2003 (RFC 5731, section 3.2.5), unless an extension of it does. */
export function updateFields(body: XmlElement, key: 'id' | 'name', isExtended = false): Fields {
  const given = fields(body, key, ...PARTS);
  if (!isExtended && PARTS.every((part) => !given.first(part))) throw new CommandRefused(2003, 'update needs add, rem or chg');
  return given;
}

/** True when every part is missing or empty: a client's way of sending nothing but an extension. */
export const changesNothing = (given: Fields): boolean => PARTS.every((part) => (given.first(part)?.children.length ?? 0) === 0);
