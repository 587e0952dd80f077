import { validateSync } from 'class-validator';

/** What is looked at here of the settings, which use this file and not the other way round. */
interface Given {
  readonly isProduction: boolean;
  readonly databaseUrl?: string;
  readonly jwtSecret?: string;
  readonly jwtSecretFile?: string;
  readonly registries?: string;
  readonly smtpUrl?: string;
  readonly smtpFrom: string;
  readonly auditKey?: string;
  readonly auditKeyFile?: string;
  readonly secondFactorKeyFile?: string;
  readonly documentKey?: string;
  readonly documentKeyFile?: string;
  readonly documentDrive: string;
  readonly s3Bucket?: string;
  readonly gatewayKeyFile?: string;
  readonly gateways: string;
  readonly webhooksAt: string;
  readonly portalUrl: string;
  readonly shopUrl: string;
}

/** One line for every variable that is wrong or missing; none when all is well. */
export function wrongSettings(settings: Given): string[] {
  const wrong = validateSync(settings).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((reason) => `${variableOf(property)}: ${reason.replace(property, 'it')}`),
  );
  if (settings.documentDrive === 's3' && !settings.s3Bucket) wrong.push('S3_BUCKET: DOCUMENT_DRIVE=s3 needs it');
  return settings.isProduction ? [...wrong, ...missingInProduction(settings)] : wrong;
}

/** The environment variable behind a field: dataDir is DATA_DIR. */
const variableOf = (property: string): string =>
  property === 'environment' ? 'NODE_ENV' : property.replace(/[A-Z]/g, '_$&').toUpperCase();

/** What production needs and nobody may make up, as far as it was not given. */
function missingInProduction(settings: Given): string[] {
  const missing: string[] = [];
  if (!settings.databaseUrl || settings.databaseUrl.startsWith('sqlite:')) missing.push('DATABASE_URL: production needs MariaDB or MySQL');
  if (!settings.jwtSecret && !settings.jwtSecretFile) missing.push('JWT_SECRET or JWT_SECRET_FILE: must be given in production');
  if (!settings.registries) missing.push('REGISTRIES: must be given in production');
  if (!settings.smtpUrl) missing.push('SMTP_URL: must be given in production');
  if (settings.smtpFrom.endsWith('.test')) missing.push('SMTP_FROM: must be given in production');
  if (!settings.auditKey && !settings.auditKeyFile) missing.push('AUDIT_KEY or AUDIT_KEY_FILE: must be given in production');
  if (!settings.secondFactorKeyFile) missing.push('SECOND_FACTOR_KEY_FILE: must be given in production');
  if (!settings.documentKey && !settings.documentKeyFile) missing.push('DOCUMENT_KEY or DOCUMENT_KEY_FILE: must be given in production');
  if (!settings.gatewayKeyFile) missing.push('GATEWAY_KEY_FILE: must be given in production');
  // Money that a fake or a test gateway promises would be spent as real.
  if (settings.gateways !== 'live') missing.push('PAYMENT_GATEWAYS: only live in production');
  if (!settings.webhooksAt.startsWith('https://')) missing.push('WEBHOOK_URL: needs https in production');
  if (!settings.portalUrl.startsWith('https://')) missing.push('PORTAL_URL: must be given in production, with https');
  if (!settings.shopUrl.startsWith('https://')) missing.push('SHOP_URL: must be given in production, with https');
  return missing;
}
