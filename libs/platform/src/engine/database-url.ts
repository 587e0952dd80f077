import { SettingsRefused } from '../settings-refused';

/** Which database, as DATABASE_URL says it. */
export type DatabaseUrl = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mariadb'; readonly url: URL };

/** The address of an embedded database. */
export const sqliteUrl = (file: string): string => `sqlite://${encodeURI(file).replaceAll(/[?#]/g, encodeURIComponent)}`;

/** @throws SettingsRefused when it is no address, names an engine we do not know, or no database. It never shows the password. */
export function parseDatabaseUrl(address: string): DatabaseUrl {
  const url = readUrl(address);
  if (url.protocol === 'sqlite:') return { kind: 'sqlite', file: decodeURIComponent(url.pathname) };
  if (url.protocol !== 'mysql:' && url.protocol !== 'mariadb:') throw new SettingsRefused(`DATABASE_URL: no such engine, ${url.protocol}`);
  if (url.pathname.length < 2) throw new SettingsRefused('DATABASE_URL: the name of the database is missing after the host');
  return { kind: 'mariadb', url };
}

function readUrl(address: string): URL {
  try {
    const url = new URL(address);
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part);
    return url;
  } catch {
    throw new SettingsRefused(
      'DATABASE_URL: this is not an address like mysql://user:password@host:3306/name; write / ? # @ and % of a password as %2F %3F %23 %40 and %25',
    );
  }
}
