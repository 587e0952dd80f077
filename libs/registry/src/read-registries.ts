import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AUTH_INFO_LENGTH_MIN, AUTH_INFO_SIGNS } from './new-auth-info';
import { CheckedObject } from './checked-object';
import { readFile, readTls } from './read-tls';
import { readExports } from './exports/read-exports';
import { RegistriesRefused } from './registries-refused';
import type { ContactRole } from './registry-domain';
import { EXTENSIONS, type Extension, FEE_VERSIONS, type FeeVersion } from './registry-settings';
import type { RegistrySettings, RegistryTimeouts } from './registry-settings';
import { Secret } from './secret';

const ROLES: readonly ContactRole[] = ['admin', 'tech', 'billing'];
const NAME = /^[a-z][a-z0-9-]{0,31}$/;
const HOST = /^[A-Za-z0-9.:-]{1,253}$/;
const TLD = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const USER = /^\S{3,16}$/;
const DAY_SECONDS = 86_400;

/**
 * Reads REGISTRIES: the path of a JSON file, or the JSON itself (it begins with `[` or `{`); none given means no registry.
 * File names in it are relative to the JSON file, or to `folder`. Throws RegistriesRefused with every mistake and its place.
 */
export function readRegistries(source: string | undefined, folder = process.cwd()): RegistrySettings[] {
  const text = source?.trim() ?? '';
  if (text === '') return [];
  if (/^[[{]/.test(text)) return registriesFrom(parsed(text, 'REGISTRIES'), folder);
  const path = resolve(folder, text);
  return registriesFrom(parsed(contentOf(path), path), dirname(path));
}

/** The same for a value that is already parsed: a list of registries, or one. */
export function registriesFrom(value: unknown, folder = process.cwd()): RegistrySettings[] {
  const mistakes: string[] = [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = list.map((each, at) => readRegistry(new CheckedObject(each, `registries[${at}]`, mistakes), folder));
  mistakes.push(...givenTwice(read));
  if (mistakes.length > 0) throw new RegistriesRefused(mistakes);
  return read;
}

function readRegistry(given: CheckedObject, folder: string): RegistrySettings {
  const host = given.text('host', HOST, 'a host name or address');
  const settings: RegistrySettings = {
    name: given.text('name', NAME, 'small letters, digits and hyphens, at most 32'),
    host,
    port: given.number('port', { min: 1, max: 65_535 }, 700),
    tls: readTls(given.object('tls'), host, folder),
    user: given.text('user', USER, '3 to 16 characters'),
    password: new Secret(readPassword(given, folder)),
    tlds: given.list('tlds', isTld, 'an extension in small letters without a dot in front, like co.id'),
    namesPerCheck: given.number('namesPerCheck', { min: 1, max: 1_000 }, 10),
    sessions: given.number('sessions', { min: 1, max: 100 }, 2),
    idleSeconds: given.number('idleSeconds', { min: 1, max: 3_600 }, 50),
    maxAgeHours: given.number('maxAgeHours', { min: 0.1, max: 120, whole: false }, 20),
    contactPrefix: given.text('contactPrefix', /^[\w-]{0,8}$/, 'at most 8 letters, digits, hyphens', ''),
    contactRoles: given.list('contactRoles', isRole, ROLES.join(', '), ROLES),
    contactPostal: given.word('contactPostal', ['int', 'loc'], 'int'),
    hidesContacts: given.flag('hidesContacts', false),
    hostsAsAttributes: given.flag('hostsAsAttributes', false),
    authInfoLength: given.number('authInfoLength', { min: AUTH_INFO_LENGTH_MIN, max: 64 }, AUTH_INFO_LENGTH_MIN),
    authInfoSigns: given.text('authInfoSigns', /^[-.:+=@_#*!]*$/, 'signs out of - . : + = @ _ # * !', AUTH_INFO_SIGNS),
    extensions: given.list('extensions', isExtension, EXTENSIONS.join(', '), EXTENSIONS),
    feeVersions: given.list('feeVersions', isFeeVersion, FEE_VERSIONS.join(', '), FEE_VERSIONS),
    commandsPerMinute: given.has('commandsPerMinute') ? given.number('commandsPerMinute', { min: 1, max: 100_000 }, 1) : undefined,
    statusesNotSent: given.list('statusesNotSent', isStatus, 'an EPP status like clientHold', []),
    locksNew: given.flag('locksNew', true),
    pollMinutes: given.number('pollMinutes', { min: 0, max: 1_440 }, 5),
    syncPerMinute: given.number('syncPerMinute', { min: 0, max: 6_000 }, 30),
    syncHours: given.number('syncHours', { min: 1, max: 720 }, 24),
    exports: readExports(given.object('exports'), folder),
    restoreReport: given.flag('restoreReport', true),
    absenceDelaysSeconds: given.list('absenceDelaysSeconds', isDelay, `a number of seconds up to ${DAY_SECONDS}`, [5, 30, 120]),
    clockSkewSeconds: given.number('clockSkewSeconds', { min: 0, max: DAY_SECONDS }, 120),
    timeouts: readTimeouts(given.object('timeouts')),
  };
  if (settings.tlds.length === 0) given.wrong('tlds', 'must name at least one extension');
  given.refuseUnknown();
  return settings;
}

function readTimeouts(given: CheckedObject): RegistryTimeouts {
  const range = { min: 0.1, max: 600, whole: false };
  const timeouts = {
    connectSeconds: given.number('connectSeconds', range, 10),
    querySeconds: given.number('querySeconds', range, 30),
    transformSeconds: given.number('transformSeconds', range, 90),
    waitSeconds: given.number('waitSeconds', range, 60),
  };
  given.refuseUnknown();
  return timeouts;
}

function readPassword(given: CheckedObject, folder: string): string {
  if (given.has('password') === given.has('passwordFile')) {
    given.wrong('password', given.has('password') ? 'give either password or passwordFile, not both' : 'is missing (or passwordFile)');
    return '';
  }
  const password = given.optionalText('password') ?? readFile(given, 'passwordFile', folder)?.trimEnd();
  if (password !== undefined && password.length < 6)
    given.wrong(given.has('password') ? 'password' : 'passwordFile', 'must hold at least 6 characters');
  return password ?? '';
}

/** A name or a TLD that two registries claim leaves open where an order goes. */
function givenTwice(registries: readonly RegistrySettings[]): string[] {
  const claims = registries.flatMap(({ name, tlds }, at) => [
    { what: `the name ${name}`, empty: name === '', at, place: `registries[${at}].name` },
    ...tlds.map((tld, place) => ({ what: `.${tld}`, empty: false, at, place: `registries[${at}].tlds[${place}]` })),
  ]);
  const first = new Map<string, number>();
  return claims.flatMap(({ what, empty, at, place }) => {
    const holder = first.get(what);
    if (holder === undefined) first.set(what, at);
    return holder === undefined || empty ? [] : [`${place}: ${what} is already taken by registries[${holder}]`];
  });
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's message may quote the text, and with it a password.
    const position = /at position \d+/.exec((error as Error).message)?.[0];
    throw new RegistriesRefused([`${where}: is not JSON${position === undefined ? '' : ` (${position})`}`]);
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new RegistriesRefused([`REGISTRIES: no file ${path}`]);
  }
}

const isTld = (item: unknown): item is string => typeof item === 'string' && TLD.test(item);
const isRole = (item: unknown): item is ContactRole => ROLES.some((role) => role === item);
const isExtension = (item: unknown): item is Extension => EXTENSIONS.some((extension) => extension === item);
const isFeeVersion = (item: unknown): item is FeeVersion => FEE_VERSIONS.some((version) => version === item);
const isStatus = (item: unknown): item is string => typeof item === 'string' && /^client[A-Z][A-Za-z]{1,40}$/.test(item);
const isDelay = (item: unknown): item is number => typeof item === 'number' && item >= 0 && item <= DAY_SECONDS;
