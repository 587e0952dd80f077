import { LEAD, LOOK, type OracleRow, own, to } from './oracle-row';

const brand = {
  name: 'Merek',
  supportEmail: 'a@b.test',
  locale: 'id',
  languages: ['id'],
  colours: { primary: '#112233', onPrimary: '#ffffff', accent: '#112233', onAccent: '#112233' },
  isOpenToVisitors: true,
};

/** What nodes show to their customers. */
export const BRANDING: Readonly<Record<string, OracleRow>> = {
  'GET /v1/brand': to(LOOK),
  // Its colours cannot be told from each other: whoever is let in hears of that.
  'PUT /v1/brand': to(LEAD, { body: brand }),
  'GET /v1/brand/legal-texts': to(LOOK),
  'GET /v1/brand/legal-text': to(LOOK),
  'POST /v1/brand/legal-texts': to(LEAD, { body: { kind: 'terms', texts: { en: '<p>' } } }),
  'GET /v1/brand/hosts': to(LOOK),
  'POST /v1/brand/hosts': to(LEAD, { body: { word: 'www' } }),
  'POST /v1/brand/hosts/:brandHost/check': to(LEAD, { ...own('brandHost'), bodiless: true }),
  'PUT /v1/brand/hosts/:brandHost/primary': to(LEAD, { ...own('brandHost'), bodiless: true }),
  'DELETE /v1/brand/hosts/:brandHost': to(LEAD, { ...own('brandHost'), bodiless: true, undone: true }),
  'GET /v1/brand/mail-sender': to(LOOK),
  'PUT /v1/brand/mail-sender': to(LEAD, { body: { address: 'halo@pohonnama.test' } }),
  'POST /v1/brand/mail-sender/check': to(LEAD, { bodiless: true }),
  'DELETE /v1/brand/mail-sender': to(LEAD, { bodiless: true, undone: true }),
  'POST /v1/brand/images': to(LEAD),
  'DELETE /v1/brand/images': to(LEAD, { bodiless: true }),
};
