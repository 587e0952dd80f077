import { Settings } from '#libs/platform';
import { AuditLog, AuditSeal } from '#libs/tree';

/** Seals the audit logs of tests. */
export const AUDIT_KEY = 'the audit key of the tests, longer than needed';

/** Seals and writes audit logs in tests that make their use cases by hand. */
export const auditSeal = new AuditSeal(Settings.load({ NODE_ENV: 'test', AUDIT_KEY }));
export const auditLog = new AuditLog(auditSeal);
