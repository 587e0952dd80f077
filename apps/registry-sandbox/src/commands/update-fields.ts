import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields } from '../epp/fields';

/** The parts of an update; one that changes nothing is 2003 (RFC 5731, section 3.2.5). */
export function updateFields(body: XmlElement, key: 'id' | 'name'): Fields {
  const given = fields(body, key, 'add', 'rem', 'chg');
  if (!given.first('add') && !given.first('rem') && !given.first('chg')) throw new CommandRefused(2003, 'update needs add, rem or chg');
  return given;
}
