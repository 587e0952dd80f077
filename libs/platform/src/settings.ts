import 'reflect-metadata';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { Expose, Type } from 'class-transformer';
import { parseDatabaseUrl, sqliteUrl } from './engine/database-url';
import { SECRET_LENGTH_MIN, keptSecret, readSecret } from './secret-file';
import { SettingsRefused } from './settings-refused';

const PORT_MAX = 65_535;

/**
 * Everything the environment can say, and the only place that reads it. Each field is one variable; the sentences
 * above them are repeated in `.env.example`.
 */
export class Settings {
  /** `production`, `development` or `test`. In production nothing is made up: databases, secrets and registries must be given. */
  @Expose({ name: 'NODE_ENV' })
  @IsIn(['production', 'development', 'test'])
  readonly environment: string = 'development';

  /** Where the embedded database, secrets, certificates and the sandbox registry's files live. */
  @Expose({ name: 'DATA_DIR' })
  @IsString()
  @MinLength(1)
  readonly dataDir: string = '.data';

  /** `mysql://user:password@host:3306/name` (MariaDB 10.11+ or MySQL 8); without it the embedded SQLite in DATA_DIR is used. */
  @Expose({ name: 'DATABASE_URL' })
  @IsOptional()
  @Matches(/^(mysql|mariadb|sqlite):\/\//, { message: 'DATABASE_URL must begin with mysql://, mariadb:// or sqlite://' })
  readonly databaseUrl?: string;

  /** Most connections one process opens to the database server; a migration needs two, one of them for its lock. */
  @Expose({ name: 'DATABASE_POOL' })
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(200)
  readonly databasePool: number = 10;

  /** Longest time in milliseconds one statement may take before it is given up. */
  @Expose({ name: 'DATABASE_TIMEOUT_MS' })
  @Type(() => Number)
  @IsInt()
  @Min(1_000)
  @Max(600_000)
  readonly databaseTimeoutMs: number = 30_000;

  /** The address every server binds to: loopback unless told otherwise. */
  @Expose({ name: 'BIND_ADDRESS' })
  @IsString()
  @MinLength(1)
  readonly bindAddress: string = '127.0.0.1';

  /** Port of the portal API (operator, resellers, sub-resellers). */
  @Expose({ name: 'PORTAL_PORT' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(PORT_MAX)
  readonly portalPort: number = 4000;

  /** Port of the white-label customer API. */
  @Expose({ name: 'CUSTOMER_PORT' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(PORT_MAX)
  readonly customerPort: number = 4001;

  /** EPP port (TLS) of the sandbox registry. */
  @Expose({ name: 'SANDBOX_EPP_PORT' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(PORT_MAX)
  readonly sandboxEppPort: number = 4700;

  /** Port of the sandbox registry's control endpoint (clock, faults, billing log), always on loopback. */
  @Expose({ name: 'SANDBOX_CONTROL_PORT' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(PORT_MAX)
  readonly sandboxControlPort: number = 4701;

  /** The registries to buy from: a JSON file's path, or the JSON itself; without it, outside production, the sandbox. */
  @Expose({ name: 'REGISTRIES' })
  @IsOptional()
  @IsString()
  readonly registries?: string;

  /** Secret that signs access tokens, at least 32 characters. Made once in DATA_DIR outside production. */
  @Expose({ name: 'JWT_SECRET' })
  @IsOptional()
  @IsString()
  @MinLength(SECRET_LENGTH_MIN, { message: `JWT_SECRET needs at least ${SECRET_LENGTH_MIN} characters` })
  readonly jwtSecret?: string;

  /** A file holding what JWT_SECRET would hold. */
  @Expose({ name: 'JWT_SECRET_FILE' })
  @IsOptional()
  @IsString()
  readonly jwtSecretFile?: string;

  /** How many trusted reverse proxies stand in front of the APIs (X-Forwarded-For hops believed). */
  @Expose({ name: 'TRUSTED_PROXIES' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(5)
  readonly trustedProxies: number = 0;

  /** Least severe log line that is written: `error`, `warn`, `log`, `debug`. */
  @Expose({ name: 'LOG_LEVEL' })
  @IsIn(['error', 'warn', 'log', 'debug'])
  readonly logLevel: string = 'log';

  /** How many jobs one worker carries out at a time. */
  @Expose({ name: 'WORKER_CONCURRENCY' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(64)
  readonly workerConcurrency: number = 8;

  /** Reads and checks the environment. @throws SettingsRefused naming every variable that is wrong. */
  static load(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
    const settings = plainToInstance(Settings, given, { excludeExtraneousValues: true, exposeDefaultValues: true });
    const wrong = validateSync(settings).flatMap(({ property, constraints }) =>
      Object.values(constraints ?? {}).map((reason) => `${variableOf(property)}: ${reason.replace(property, 'it')}`),
    );
    const where = settings.isProduction ? ' for NODE_ENV=production' : '';
    if (settings.isProduction) wrong.push(...missingInProduction(settings));
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

  /** The database's address; the embedded one when none was given. */
  get database(): string {
    return this.databaseUrl ?? sqliteUrl(this.inDataDir('pohonnama.sqlite'));
  }

  /** The secret that signs access tokens; outside production it is made once and kept. @throws SettingsRefused */
  accessTokenSecret(): string {
    if (this.jwtSecret) return this.jwtSecret;
    return this.jwtSecretFile ? readSecret(this.jwtSecretFile) : keptSecret(this.inDataDir('secrets', 'jwt'));
  }
}

/** The environment variable behind a field: dataDir is DATA_DIR. */
const variableOf = (property: string): string =>
  property === 'environment' ? 'NODE_ENV' : property.replace(/[A-Z]/g, '_$&').toUpperCase();

function missingInProduction(settings: Settings): string[] {
  const missing: string[] = [];
  if (!settings.databaseUrl || settings.databaseUrl.startsWith('sqlite:')) missing.push('DATABASE_URL: production needs MariaDB or MySQL');
  if (!settings.jwtSecret && !settings.jwtSecretFile) missing.push('JWT_SECRET or JWT_SECRET_FILE: must be given in production');
  if (!settings.registries) missing.push('REGISTRIES: must be given in production');
  return missing;
}
