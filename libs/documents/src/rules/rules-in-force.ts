import type { DomainName } from '#libs/kernel';
import { type DocumentRule, NotSoldHere } from './document-rule';

/** The rules as they are at one time. Pure: it knows all of them and asks nobody. */
export class RulesInForce {
  private readonly byTld: ReadonlyMap<string, DocumentRule>;

  /** Of each TLD the newest row that is valid by then; of two that begin at the same time the later written one. */
  constructor(rules: readonly DocumentRule[], at: Date) {
    const begun = rules.filter(({ validFrom }) => validFrom <= at);
    begun.sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime() || a.id - b.id);
    this.byTld = new Map(begun.map((rule) => [rule.tld, rule]));
  }

  /** What this TLD asks; undefined where nothing was ever said: no papers, and sold like any other. */
  of(tld: string): DocumentRule | undefined {
    return this.byTld.get(tld);
  }

  /** All of them, by TLD. */
  all(): DocumentRule[] {
    return [...this.byTld.values()].sort((a, b) => (a.tld < b.tld ? -1 : 1));
  }

  /** Does a name under this TLD need papers? */
  asksForPapers(tld: string): boolean {
    return (this.of(tld)?.rule.variants.length ?? 0) > 0;
  }

  /** May names under this TLD be ordered here at all? */
  sellable(tld: string): boolean {
    return this.of(tld)?.rule.isSellable ?? true;
  }

  /** @throws NotSoldHere with who gives such names instead */
  assertSellable(name: DomainName, pointer: string): void {
    const rule = this.of(name.labels.slice(1).join('.'));
    if (rule && !rule.rule.isSellable) throw new NotSoldHere(name, rule, pointer);
  }
}
