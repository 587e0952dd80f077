/** Every amount of money in an answer of an API, at whatever depth, in whole rupiah. */
export function amountsIn(answer: unknown): Set<number> {
  if (typeof answer !== 'object' || answer === null) return new Set();
  const own = 'amount' in answer && typeof answer.amount === 'number' ? [answer.amount] : [];
  return new Set([...own, ...Object.values(answer).flatMap((inner) => [...amountsIn(inner)])]);
}
