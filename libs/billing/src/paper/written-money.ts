import { CURRENCIES, type Money } from '#libs/kernel';

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** An amount as it is printed in Indonesia, in both languages: `Rp 1.234.567`, with a space that does not break. */
export function writtenMoney({ units, currency }: Money): string {
  const digits = CURRENCIES[currency] ?? 0;
  const plain = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const whole = plain.slice(0, plain.length - digits).replaceAll(THOUSANDS, '.');
  const cents = digits > 0 ? `,${plain.slice(-digits)}` : '';
  return `${units < 0n ? '-' : ''}${currency === 'IDR' ? 'Rp' : currency}\u00a0${whole}${cents}`;
}
