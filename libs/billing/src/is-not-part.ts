/**
 * Whether an amount of a paper is not as much of its lines' as it says: `percent` of each line, halves up. Many lines may be off by a half each, whole
 * ones by nothing.
 */
export function isNotPart(amount: string, ofLines: string, percent: string): string {
  const off = `(200 * ${amount} - 2 * ${percent} * COALESCE(SUM(${ofLines}), 0))`;
  return `${off} > CASE WHEN ${percent} = 100 THEN 0 ELSE 100 * COUNT(l.item_id) END OR -${off} >= CASE WHEN ${percent} = 100 THEN 1 ELSE 100 * COUNT(l.item_id) END`;
}
