import { type Province, provinceOf } from './province';

/** Women have it added to the day of their birth. */
const WOMEN = 40;
const SHAPE = /^(?<code>\d\d)\d{4}(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)(?<serial>\d{4})$/;

/** What the number of an identity card (NIK) says about a person: sixteen digits `PPRRDD DDMMYY SSSS`, without a check digit. */
export interface Nik {
  /** Where the number was given out first; not where the person lives now. */
  readonly province: Province;
  readonly sex: 'female' | 'male';
  /** The days of birth it may mean, `YYYY-MM-DD`, one in the 1900s and one in the 2000s as far as they exist. */
  readonly births: readonly string[];
}

/** Why digits are no NIK. */
export type NikFault = 'not-sixteen-digits' | 'province-unknown' | 'birth-date-impossible' | 'serial-zero';

/** Digits without signs between them. The four digits of a place behind the province come and go, and are not looked at. */
export function readNik(digits: string): Nik | NikFault {
  const parts = SHAPE.exec(digits)?.groups;
  if (!parts) return 'not-sixteen-digits';
  const { code = '', day = '', month = '', year = '', serial = '' } = parts;
  const province = provinceOf(code);
  if (!province) return 'province-unknown';
  const isFemale = Number(day) > WOMEN;
  const born = String(isFemale ? Number(day) - WOMEN : Number(day)).padStart(2, '0');
  const births = ['19', '20'].map((century) => `${century}${year}-${month}-${born}`).filter(isDay);
  if (births.length === 0) return 'birth-date-impossible';
  if (serial === '0000') return 'serial-zero';
  return { province, sex: isFemale ? 'female' : 'male', births };
}

/** Whether these digits can be a NIK. */
export const isNik = (digits: string): boolean => typeof readNik(digits) !== 'string';

/** Whether there is such a day; it reads `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
