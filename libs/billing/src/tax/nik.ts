/** The provinces by the code with which a NIK begins (Kemendagri, 38 since 2022); 54 is Timor Timur, where numbers of before 1999 come from. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(' '),
);
/** Women have it added to the day of their birth. */
const WOMEN = 40;
const SHAPE = /^(?<province>\d\d)\d{4}(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)(?<serial>\d{4})$/;

/**
 * Whether sixteen digits can be a NIK: a province, four digits of a place (which come and go, and are not looked at), a day of
 * birth that exists in the 1900s or 2000s, and a serial that is not 0000. There is no check digit.
 */
export function isNik(text: string): boolean {
  const { province = '', day = '', month = '', year = '', serial = '' } = SHAPE.exec(text)?.groups ?? {};
  if (!PROVINCES.has(province) || serial === '0000') return false;
  const born = Number(day) > WOMEN ? Number(day) - WOMEN : Number(day);
  return ['19', '20'].some((century) => exists(Number(century + year), Number(month), born));
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
