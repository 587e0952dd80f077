import type { GoodBody } from './good-bodies';

const login = { email: 'budi@example.test', password: 'not the password', locale: 'id', captcha: 'e30=' };
const token = 'x'.repeat(43);
const password = 'rahasia-sekali-ini';

/** What everybody can do about a login, by somebody whose login nothing else here needs. */
export const auth = (by: GoodBody[0]): GoodBody[] => [
  [by, 'POST /v1/auth/login', login],
  [by, 'POST /v1/auth/login/second-factor', { challenge: 'x', code: '123456' }],
  [by, 'POST /v1/auth/refresh', { refreshToken: 'x' }],
  [by, 'POST /v1/auth/node', { node: 'nod_1' }],
  [by, 'PATCH /v1/auth/me', { name: 'Nama Baru', phone: '0812-3456-7890', locale: 'id' }],
  [by, 'POST /v1/auth/email', { email: 'baru@example.test' }],
  [by, 'POST /v1/auth/email/confirmation', { token }],
  [by, 'POST /v1/auth/email/stop', { token }],
  [by, 'POST /v1/auth/invitation', { token }],
  [by, 'POST /v1/auth/invitation/acceptance', { token, name: 'Tono', password, locale: 'id' }],
  [by, 'POST /v1/auth/invitation/joining', { token }],
  [by, 'POST /v1/auth/second-factor/confirmation', { code: '123456' }],
  [by, 'POST /v1/auth/password/forgotten', { email: 'nobody@example.test' }],
  [by, 'POST /v1/auth/password/reset', { token, password }],
  [by, 'POST /v1/auth/step-up', { password, code: '123456' }],
  [by, 'POST /v1/auth/password', { currentPassword: password, password }],
];
