import { type Markup, type XmlChild, el } from '#libs/platform';
import { OBJECTS, type ObjectKind } from '../epp/command';
import type { Registered } from '../objects/registered';

/** The root of an object's answer data, declaring its prefix: `<domain:infData xmlns:domain="…">`. */
export const objectData = (kind: ObjectKind, name: string, ...children: XmlChild[]): Markup =>
  el(`${kind}:${name}`, { [`xmlns:${kind}`]: OBJECTS[kind] }, ...children);

/** A leaf that is left out when there is nothing to say. */
export const leaf = (name: string, text: string | Date | undefined): Markup | undefined => {
  if (text === undefined) return undefined;
  return el(name, {}, text instanceof Date ? text.toISOString() : text);
};

export const statusMarkup = (kind: ObjectKind, statuses: readonly string[]): Markup[] => statuses.map((s) => el(`${kind}:status`, { s }));

/** Who has it, who made it, who changed it: clID, crID, crDate, upID, upDate. */
export const historyMarkup = (kind: ObjectKind, object: Registered): XmlChild => [
  leaf(`${kind}:clID`, object.sponsor),
  leaf(`${kind}:crID`, object.creator),
  leaf(`${kind}:crDate`, object.createdAt),
  leaf(`${kind}:upID`, object.updatedBy),
  leaf(`${kind}:upDate`, object.updatedAt),
];

export interface Checked {
  readonly name: string;
  /** Why it cannot be had, at most 32 characters; undefined when it can. */
  readonly reason?: string;
}

/** The answer to a check of any object. */
export const checkMarkup = (kind: ObjectKind, checked: readonly Checked[]): Markup =>
  objectData(
    kind,
    'chkData',
    checked.map(({ name, reason }) =>
      el(
        `${kind}:cd`,
        {},
        el(`${kind}:${kind === 'contact' ? 'id' : 'name'}`, { avail: reason === undefined ? '1' : '0' }, name),
        leaf(`${kind}:reason`, reason),
      ),
    ),
  );
