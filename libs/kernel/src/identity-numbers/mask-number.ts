const SHOWN_MAX = 4;

/** How a number looks in lists, exports, mails and logs: `3204********0001`. Never more than half of it is to be seen. */
export function maskNumber(digits: string): string {
  const shown = Math.min(SHOWN_MAX, Math.floor(digits.length / 4));
  const hidden = digits.length - 2 * shown;
  return digits.slice(0, shown) + '*'.repeat(hidden) + digits.slice(shown + hidden);
}
