import { timingSafeEqual } from 'node:crypto';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields, token } from '../epp/fields';

const LENGTH_MIN = 6;
const LENGTH_MAX = 64;

/** The authInfo of an object that nobody can get: what an update with `null` sets (RFC 9154, section 5.3). */
export const NO_AUTH_INFO = '';

/** The authInfo that a create or update sets, 6 to 64 characters (2004); undefined when there is none. Only passwords are spoken (2102). */
export function newAuthInfo(of: Fields): string | undefined {
  const password = passwordOf(of);
  if (password === undefined) return undefined;
  if (password.length < LENGTH_MIN || password.length > LENGTH_MAX) {
    throw new CommandRefused(2004, `authInfo has ${LENGTH_MIN} to ${LENGTH_MAX} characters`);
  }
  return password;
}

/** True when the client gave the object's authInfo, false when it gave none; a wrong one is 2202. */
export function provesAuthInfo(of: Fields, authInfo: string): boolean {
  const given = passwordOf(of);
  if (given === undefined) return false;
  if (authInfo === NO_AUTH_INFO || !sameText(given, authInfo)) throw new CommandRefused(2202);
  return true;
}

/** Compares secrets without telling by its duration how much of them agreed. */
export function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The authInfo that an update of a domain sets; `null` takes it away. */
export function changedAuthInfo(of: Fields, before: string): string {
  const element = of.first('authInfo');
  const isTakenAway = element && fields(element, 'pw', 'ext', 'null').first('null');
  return isTakenAway ? NO_AUTH_INFO : (newAuthInfo(of) ?? before);
}

function passwordOf(of: Fields): string | undefined {
  const element = of.first('authInfo');
  if (!element) return undefined;
  const choice = fields(element, 'pw', 'ext', 'null');
  if (choice.first('ext') || choice.first('null')) throw new CommandRefused(2102, 'authInfo is a password here');
  const password = choice.first('pw');
  if (!password) throw new CommandRefused(2003, 'authInfo needs pw');
  return token(password.text);
}
