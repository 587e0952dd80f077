import { DomainError } from '#libs/kernel';
import { type ValidationError, getMetadataStorage } from 'class-validator';
import type { Wording } from './language';
import { validationWording } from './validation-texts';

/** One thing wrong with one field. */
export interface WrongField {
  /** A JSON Pointer into the body (`/contacts/0/email`), or a query parameter's name. */
  readonly pointer: string;
  /** The broken rule: `is-email`, `min-length`, `unknown-field`. */
  readonly code: string;
  readonly wording: Wording;
}

/** The request is readable, but fields of it are not right. */
export class InvalidRequest extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'invalid-request';

  constructor(readonly wrong: readonly WrongField[]) {
    super('Some fields are not right; see "errors".');
  }
}

/** A request with thousands of mistakes is told the first of them. */
const ERRORS_MAX = 50;
type Place = (path: readonly string[]) => string;

/** A place in a body as a JSON Pointer (RFC 6901): a slash and a tilde in a name are written ~1 and ~0. */
export const inBody: Place = (path) => path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
/** A query or path parameter, by its name. */
export const inParameters: Place = (path) => path.join('.');

/** What class-validator found, field by field, nested ones and list entries included. */
export function invalidRequest(found: readonly ValidationError[], place: Place): InvalidRequest {
  return new InvalidRequest(found.flatMap((error) => wrongFields(error, [], place)).slice(0, ERRORS_MAX));
}

function wrongFields(error: ValidationError, above: readonly string[], place: Place): WrongField[] {
  const path = [...above, error.property];
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer: place(path),
    code: rule === 'whitelistValidation' ? 'unknown-field' : kebab(rule),
    wording: wordingOf(error, rule, message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => wrongFields(child, path, place))];
}

/** The rule's arguments are not in the error: they are looked up where the decorator left them. */
function wordingOf(error: ValidationError, rule: string, message: string): Wording {
  const owner = error.target?.constructor;
  const rules = owner ? getMetadataStorage().getTargetValidationMetadatas(owner, '', true, false) : [];
  const metadata = rules.find(({ propertyName, name, type }) => propertyName === error.property && (name ?? type) === rule);
  const given: readonly unknown[] = (metadata?.constraints as unknown[] | undefined) ?? [];
  const context = error.contexts?.[rule] as { id?: string } | undefined;
  // class-validator gives nested rules a sentence of its own, which only looks like one of ours.
  const isOurs = Boolean(metadata?.message) && rule !== 'nestedValidation';
  const own = { ...(isOurs ? { en: message } : {}), ...(context?.id ? { id: context.id } : {}) };
  const wording = validationWording(rule, given, own, message);
  return metadata?.each ? { en: `each entry ${wording.en}`, id: `setiap entri ${wording.id}` } : wording;
}

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
