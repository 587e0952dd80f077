import { HOUR, after } from '#libs/kernel';

/** The day of an instant in Jakarta as it is printed in both languages: `22/11/2026`. */
export function writtenDay(at: Date): string {
  const [year, month, day] = after(at, 7 * HOUR)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}/${month}/${year}`;
}
