import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { parseDatabaseUrl, sqliteUrl } from './engine/database-url';
import { linesOf, secretOf } from './secret-of';
import { SettingsRefused } from './settings-refused';
import { Variables } from './variables';
import { wrongSettings } from './wrong-settings';

/** What the environment says, checked, and what follows from it. The only place that reads the environment. */
export class Settings extends Variables {
  /** Reads and checks the environment. @throws SettingsRefused naming every variable that is wrong. */
  static load(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
    const said = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
    // On this machine people reach the programs at the ports they were given.
    const reached = {
      PORTAL_URL: `http://localhost:${said['PORTAL_PORT'] ?? 4000}`,
      SHOP_URL: `http://{host}:${said['CUSTOMER_PORT'] ?? 4001}`,
    };
    const given = said['NODE_ENV'] === 'production' ? said : { ...reached, ...said };
    const settings = plainToInstance(Settings, given, { excludeExtraneousValues: true, exposeDefaultValues: true });
    const wrong = wrongSettings(settings);
    const where = settings.isProduction ? ' for NODE_ENV=production' : '';
    if (wrong.length > 0) throw new SettingsRefused(`The settings are not right${where}:\n  ${wrong.join('\n  ')}`);
    parseDatabaseUrl(settings.database);
    return settings;
  }

  get isProduction(): boolean {
    return this.environment === 'production';
  }

  /** Absolute path of a file or folder in DATA_DIR. */
  inDataDir(...parts: string[]): string {
    return resolve(this.dataDir, ...parts);
  }

  /** Where mails are kept that no server sends. */
  get mailFolder(): string {
    return this.inDataDir('mail');
  }

  /** The database's address; the embedded one when none was given. */
  get database(): string {
    return this.databaseUrl ?? sqliteUrl(this.inDataDir('pohonnama.sqlite'));
  }

  /** The secret that signs access tokens; outside production it is made once and kept. */
  accessTokenSecret(): string {
    return secretOf(this.jwtSecret, this.jwtSecretFile, this.inDataDir('secrets', 'jwt'));
  }

  /** The key that seals the audit log; outside production it is made once and kept. */
  auditSecret(): string {
    return secretOf(this.auditKey, this.auditKeyFile, this.inDataDir('secrets', 'audit'));
  }

  /** The key that second factors are kept under; outside production it is made once and kept. */
  secondFactorSecret(): string {
    return secretOf(undefined, this.secondFactorKeyFile, this.inDataDir('secrets', 'second-factor'));
  }

  /** The keys that people's documents are kept under, the one for new documents first; outside production one is made once and kept. */
  documentSecrets(): string[] {
    return linesOf(secretOf(this.documentKey, this.documentKeyFile, this.inDataDir('secrets', 'documents')), 'DOCUMENT_KEY');
  }

  /** The secret for the store of documents; undefined when none was given. */
  s3Secret(): string | undefined {
    return this.s3SecretAccessKeyFile ? readFileSync(this.s3SecretAccessKeyFile, 'utf8').trim() : this.s3SecretAccessKey;
  }

  /** The key that credentials of payment gateways are kept under; outside production it is made once and kept. */
  gatewaySecret(): string {
    return secretOf(undefined, this.gatewayKeyFile, this.inDataDir('secrets', 'gateways'));
  }

  /** Which payment gateways are asked: `live`, `sandbox`, or the address of a fake one. */
  get gateways(): string {
    return this.paymentGateways ?? (this.isProduction ? 'live' : `http://127.0.0.1:${this.fakeGatewayPort}`);
  }

  /** Where payment gateways reach the portal API: `http(s)://host`. */
  get webhooksAt(): string {
    return this.webhookUrl ?? this.portalUrl;
  }

  /** The WHOIS server of each last label: a host, with a port where it is not 43. */
  get whoisServers(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.whois === 'none' ? [] : this.whois.split(' ').map((each) => each.split('=') as [string, string]));
  }

  /** Below which name brands may have hosts at once; null where they may not. */
  get brandHostsBelow(): string | null {
    return this.platformDomain ?? (this.isProduction ? null : 'localhost');
  }

  /** What brands' own hosts have to lead to. */
  get shopsAt(): readonly string[] {
    return this.shopTargets === '' ? [] : this.shopTargets.split(' ');
  }

  /** The key of the reverse proxy that asks about certificates; null where nobody may ask. */
  tlsAskSecret(): string | null {
    if (this.isProduction && !this.tlsAskKeyFile) return null;
    return secretOf(undefined, this.tlsAskKeyFile, this.inDataDir('secrets', 'tls-ask'));
  }

  /** The name servers that answer for zones. */
  get nameServers(): readonly string[] {
    return this.dnsNameServers.split(' ');
  }

  /** Whether these are name servers that answer for zones here, and no others are among them. */
  answersFor(nameServers: readonly string[]): boolean {
    return nameServers.length > 0 && nameServers.every((host) => this.nameServers.includes(host));
  }

  /** The key of the API of what serves zones. @throws SettingsRefused */
  dnsServerSecret(): string {
    const key = this.dnsServerKeyFile ? readFileSync(this.dnsServerKeyFile, 'utf8').trim() : this.dnsServerKey;
    if (!key) throw new SettingsRefused('DNS_SERVER needs DNS_SERVER_KEY or DNS_SERVER_KEY_FILE.');
    return key;
  }
}
