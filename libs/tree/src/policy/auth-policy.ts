import { type Policy, row } from './policy';

/** The routes that every program with people has: health, logging in, one's own sessions, and the audit log. */
export const authPolicy: Policy = {
  'GET /health/live': row('public', 'public', 'none', []),
  'GET /health/ready': row('public', 'public', 'none', []),
  'POST /v1/auth/login': row('public', 'public', 'session', ['anybody'], 'touchesSecrets'),
  'POST /v1/auth/refresh': row('public', 'public', 'session', ['anybody'], 'touchesSecrets'),
  'POST /v1/auth/logout': row('self:manage', 'tenant', 'session', ['self']),
  'GET /v1/auth/me': row('self:manage', 'tenant', 'person', ['self']),
  'GET /v1/auth/sessions': row('self:manage', 'list', 'session', ['self'], 'touchesSecrets'),
  'DELETE /v1/auth/sessions/:session': row('self:manage', 'object', 'session', ['self'], 'touchesSecrets'),
  'POST /v1/auth/step-up': row('self:manage', 'tenant', 'session', ['self'], 'touchesSecrets'),
  'POST /v1/auth/node': row('self:manage', 'object', 'session', ['self'], 'touchesSecrets'),
  'POST /v1/auth/password': row('self:manage', 'tenant', 'person', ['self'], 'touchesSecrets'),
  'POST /v1/auth/password/forgotten': row('public', 'public', 'person', ['anybody'], 'touchesSecrets'),
  'POST /v1/auth/password/reset': row('public', 'public', 'person', ['anybody'], 'touchesSecrets'),
  'POST /v1/auth/invitation': row('public', 'public', 'invitation', ['anybody'], 'touchesSecrets'),
  'POST /v1/auth/invitation/acceptance': row('public', 'public', 'invitation', ['anybody'], 'touchesSecrets'),
  'POST /v1/auth/invitation/joining': row('self:manage', 'object', 'invitation', ['self'], 'touchesSecrets'),
  'GET /v1/letters': row('self:manage', 'list', 'letter', ['self'], 'touchesSecrets'),
  'GET /v1/letters/:letter': row('self:manage', 'object', 'letter', ['self'], 'touchesSecrets'),
  'GET /v1/audit': row('audit:read', 'list', 'audit', ['self']),
};
