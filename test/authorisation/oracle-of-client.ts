import { LEAD, LOOK, type OracleRow, own, to } from './oracle-row';

const mailContact = { name: 'Kas', email: 'kas@canary.test', locale: 'id', departments: ['billing'] };

/** What is about a customer's account as a whole. */
export const OWN_ACCOUNT: Readonly<Record<string, OracleRow>> = {
  'GET /v1/home': to(LOOK),
  'GET /v1/mail-contacts': to(LOOK),
  'POST /v1/mail-contacts': to(LEAD),
  'PUT /v1/mail-contacts/:mailContact': to(LEAD, { ...own('mailContact'), body: mailContact, undone: true }),
  'DELETE /v1/mail-contacts/:mailContact': to(LEAD, { ...own('mailContact'), bodiless: true, undone: true }),
};
