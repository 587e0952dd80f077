import { SettingsRefused } from '../settings-refused';

/** Which database, as DATABASE_URL says it. */
export type DatabaseUrl = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mariadb'; readonly url: URL };

/** @throws SettingsRefused when the address names an engine we do not know, or no database. */
export function parseDatabaseUrl(address: string): DatabaseUrl {
  const url = new URL(address);
  if (url.protocol === 'sqlite:') return { kind: 'sqlite', file: decodeURIComponent(url.pathname) };
  if (url.protocol !== 'mysql:' && url.protocol !== 'mariadb:') throw new SettingsRefused(`DATABASE_URL: no such engine, ${url.protocol}`);
  if (url.pathname.length < 2) throw new SettingsRefused('DATABASE_URL: the name of the database is missing after the host');
  return { kind: 'mariadb', url };
}
