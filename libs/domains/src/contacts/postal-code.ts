/** How postal codes are written where most registrants live (Universal Postal Union). Elsewhere any short code will do. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  AU: /^\d{4}$/,
  BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
  CH: /^\d{4}$/,
  CN: /^\d{6}$/,
  DE: /^\d{5}$/,
  ES: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  ID: /^[1-9]\d{4}$/,
  IN: /^[1-9]\d{5}$/,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  KR: /^\d{5}$/,
  MY: /^\d{5}$/,
  NL: /^[1-9]\d{3} ?[A-Z]{2}$/,
  PH: /^\d{4}$/,
  SG: /^\d{6}$/,
  TH: /^\d{5}$/,
  TW: /^\d{3}(\d{2,3})?$/,
  US: /^\d{5}(-\d{4})?$/,
  VN: /^\d{5,6}$/,
};
const ELSEWHERE = /^[A-Z\d][A-Z\d -]{0,15}$/i;

/** Whether this is a postal code as it is written in a country (ISO 3166-1 alpha-2). Pure. */
export const isPostalCode = (text: string, country: string): boolean => (WRITTEN[country] ?? ELSEWHERE).test(text);
