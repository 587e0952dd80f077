import { Expose } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MinLength } from 'class-validator';
import { GatewayVariables } from './gateway-variables';
import { IsOptionalText } from './is-optional-text';
import { IsWhole } from './is-whole';
import { SECRET_LENGTH_MIN } from './secret-file';
import { RATE_LIMITS_PATTERN } from './rate-limits/rate-limit';

const PORT_MAX = 65_535;

/** Everything the environment can say. Each field is one variable; the sentences above them are repeated in `.env.example`. */
export class Variables extends GatewayVariables {
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
  @IsWhole(2, 200)
  readonly databasePool: number = 10;

  /** Longest time in milliseconds one statement may take before it is given up. */
  @Expose({ name: 'DATABASE_TIMEOUT_MS' })
  @IsWhole(1_000, 600_000)
  readonly databaseTimeoutMs: number = 30_000;

  /** The address every server binds to: loopback unless told otherwise. */
  @Expose({ name: 'BIND_ADDRESS' })
  @IsString()
  @MinLength(1)
  readonly bindAddress: string = '127.0.0.1';

  /** Port of the portal API (operator, resellers, sub-resellers). */
  @Expose({ name: 'PORTAL_PORT' })
  @IsWhole(0, PORT_MAX)
  readonly portalPort: number = 4000;

  /** Port of the white-label customer API. */
  @Expose({ name: 'CUSTOMER_PORT' })
  @IsWhole(0, PORT_MAX)
  readonly customerPort: number = 4001;

  /** Where people reach the portal: links in mails to resellers lead there. Without a path and a final slash. */
  @Expose({ name: 'PORTAL_URL' })
  @Matches(/^https?:\/\/[^/?#\s]+$/, { message: 'PORTAL_URL must be http(s)://host, without a path' })
  readonly portalUrl: string = 'http://localhost:4000';

  /** Where customers reach their shop, with `{host}` for its host name: links in mails to customers lead there. */
  @Expose({ name: 'SHOP_URL' })
  @Matches(/^https?:\/\/\{host\}(:\d+)?$/, { message: 'SHOP_URL must be http(s)://{host}, with or without a port' })
  readonly shopUrl: string = 'http://{host}:4001';

  /** Origins of web pages that may use the portal API, with commas between: `https://portal.example.id`. */
  @Expose({ name: 'PORTAL_ORIGINS' })
  @Matches(/^(https?:\/\/[^/?#\s,*]+(,https?:\/\/[^/?#\s,*]+)*)?$/, {
    message: 'PORTAL_ORIGINS must be http(s)://host, with commas between',
  })
  readonly portalOrigins: string = '';

  /** Requests/seconds of one caller by kind of route, or `off`; outside tests `login=20/60 public=120/60 money=60/60 others=600/60`. */
  @Expose({ name: 'RATE_LIMITS' })
  @IsOptional()
  @Matches(RATE_LIMITS_PATTERN, { message: 'RATE_LIMITS must be off, or like login=20/60 money=60/60' })
  readonly rateLimits?: string;

  /** EPP port (TLS) of the sandbox registry. */
  @Expose({ name: 'SANDBOX_EPP_PORT' })
  @IsWhole(0, PORT_MAX)
  readonly sandboxEppPort: number = 4700;

  /** Port of the sandbox registry's control endpoint (clock, faults, billing log), always on loopback. */
  @Expose({ name: 'SANDBOX_CONTROL_PORT' })
  @IsWhole(0, PORT_MAX)
  readonly sandboxControlPort: number = 4701;

  /** The registries to buy from: a JSON file's path, or the JSON itself; without it, outside production, the sandbox. */
  @Expose({ name: 'REGISTRIES' })
  @IsOptionalText()
  readonly registries?: string;

  /** Secret that signs access tokens, at least 32 characters. Made once in DATA_DIR outside production. */
  @Expose({ name: 'JWT_SECRET' })
  @IsOptionalText()
  @MinLength(SECRET_LENGTH_MIN, { message: `JWT_SECRET needs at least ${SECRET_LENGTH_MIN} characters` })
  readonly jwtSecret?: string;

  /** A file holding what JWT_SECRET would hold. */
  @Expose({ name: 'JWT_SECRET_FILE' })
  @IsOptionalText()
  readonly jwtSecretFile?: string;

  /** Key that seals the audit log, at least 32 characters; never changed, or what was sealed cannot be proved. Made once in DATA_DIR outside production. */
  @Expose({ name: 'AUDIT_KEY' })
  @IsOptionalText()
  @MinLength(SECRET_LENGTH_MIN, { message: `AUDIT_KEY needs at least ${SECRET_LENGTH_MIN} characters` })
  readonly auditKey?: string;

  /** A file holding what AUDIT_KEY would hold. */
  @Expose({ name: 'AUDIT_KEY_FILE' })
  @IsOptionalText()
  readonly auditKeyFile?: string;

  /** `smtp://user:password@host:587` or `smtps://...:465`: the server that sends mails; without it, outside production, they are files in DATA_DIR/mail. */
  @Expose({ name: 'SMTP_URL' })
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL must begin with smtp:// or smtps://' })
  readonly smtpUrl?: string;

  /** The address that mails of brands without one of their own come from: of a domain that names nobody, for customers of all brands read it. */
  @Expose({ name: 'SMTP_FROM' })
  @IsEmail()
  readonly smtpFrom: string = 'no-reply@surat.test';

  /** Port of the page that shows the mails of DATA_DIR/mail, always on loopback. */
  @Expose({ name: 'MAIL_CATCHER_PORT' })
  @IsWhole(0, PORT_MAX)
  readonly mailCatcherPort: number = 4002;

  /** A file holding the key that second factors are kept under, at least 32 characters; without it, outside production, made once in DATA_DIR. */
  @Expose({ name: 'SECOND_FACTOR_KEY_FILE' })
  @IsOptionalText()
  readonly secondFactorKeyFile?: string;

  /** A file holding the key that people's documents are kept under, at least 32 characters; without it, outside production, made once in DATA_DIR. */
  @Expose({ name: 'DOCUMENT_KEY_FILE' })
  @IsOptionalText()
  readonly documentKeyFile?: string;

  /** How many levels the tree may have when somebody makes a node, the operator and customers included. */
  @Expose({ name: 'TREE_DEPTH_MAX' })
  @IsWhole(2, 8)
  readonly treeDepthMax: number = 8;

  /** Days in which a top-up is paid and decided on; after that the next night ends it. */
  @Expose({ name: 'TOP_UP_DAYS' })
  @IsWhole(1, 90)
  readonly topUpDays: number = 7;

  /** Days that an order waits for a deposit upstream; after that the next night gives it up. */
  @Expose({ name: 'QUEUED_ORDER_DAYS' })
  @IsWhole(1, 365)
  readonly queuedOrderDays: number = 30;

  /** Days that an order waits for papers, since it last began to; after that the next night gives it up. */
  @Expose({ name: 'PAPERS_WAIT_DAYS' })
  @IsWhole(1, 365)
  readonly papersWaitDays: number = 30;

  /** Days until an invoice is due that a customer pays before anything is registered. */
  @Expose({ name: 'INVOICE_DUE_DAYS' })
  @IsWhole(1, 60)
  readonly invoiceDueDays: number = 3;

  /** Days after that for which the prices of the invoice are still good; then it lapses. */
  @Expose({ name: 'INVOICE_GRACE_DAYS' })
  @IsWhole(0, 60)
  readonly invoiceGraceDays: number = 4;

  /** Days for which an exchange rate holds; then what costs its currency is not sold until there is a new one. 0: until the next. */
  @Expose({ name: 'EXCHANGE_RATE_DAYS' })
  @IsWhole(0, 366)
  readonly exchangeRateDays: number = 0;

  /** How many trusted reverse proxies stand in front of the APIs (X-Forwarded-For hops believed). */
  @Expose({ name: 'TRUSTED_PROXIES' })
  @IsWhole(0, 5)
  readonly trustedProxies: number = 0;

  /** Least severe log line that is written: `error`, `warn`, `log`, `debug`. */
  @Expose({ name: 'LOG_LEVEL' })
  @IsIn(['error', 'warn', 'log', 'debug'])
  readonly logLevel: string = 'log';

  /** How many jobs one worker carries out at a time. */
  @Expose({ name: 'WORKER_CONCURRENCY' })
  @IsWhole(1, 64)
  readonly workerConcurrency: number = 8;
}
