import { DomainName } from '#libs/kernel';
import { type DocumentRule, NotSoldHere, variantsFor } from './document-rule';
import { PAPER_KINDS } from './paper-kind';
import { RulesInForce } from './rules-in-force';
import { SEEDED_RULES } from './seeded-rules';

const T0 = new Date('2026-01-01T00:00:00.000Z');
const later = new Date('2026-12-01T00:00:00.000Z');
const written = Object.entries(SEEDED_RULES).map(([tld, rule], index): DocumentRule => ({
  id: index + 1,
  tld,
  rule,
  validFrom: T0,
  createdBy: null,
  createdAt: T0,
}));
const nothing = { isSellable: true, authority: null, variants: [] };

it('every kind of paper that a rule asks for is one of the 23', () => {
  expect(PAPER_KINDS).toHaveLength(23);
  const asked = Object.values(SEEDED_RULES).flatMap(({ variants }) =>
    variants.flatMap(({ allOf, optional }) => [...allOf.flatMap(({ anyOf }) => anyOf), ...optional]),
  );
  expect(PAPER_KINDS).toEqual(expect.arrayContaining(asked));
});

it('a rule counts from its day on, and until then the one before', () => {
  const rules = [...written, { ...written[0]!, id: 99, rule: nothing, validFrom: later }];
  expect(new RulesInForce(rules, T0).asksForPapers('web.id')).toBe(true);
  expect(new RulesInForce(rules, later).asksForPapers('web.id')).toBe(false);
});

it('of two rules for the same moment the one that was written later counts', () => {
  const rules = [{ ...written[0]!, id: 99, rule: nothing }, ...written];
  expect(new RulesInForce(rules, T0).of('web.id')?.id).toBe(99);
});

it('where nothing was said, no papers are asked for', () => {
  const rules = new RulesInForce(written, T0);
  expect([rules.asksForPapers('com'), rules.sellable('com'), rules.of('com')]).toEqual([false, true, undefined]);
});

it('names of villages, ministries and the armed forces are refused, with who gives them', () => {
  const rules = new RulesInForce(written, T0);
  expect(() => rules.assertSellable(DomainName.parse('sukamaju.desa.id'), '/items/0/name')).toThrow(NotSoldHere);
  expect(() => rules.assertSellable(DomainName.parse('sukamaju.desa.id'), '/name')).toThrow(/Komdigi/);
  expect(() => rules.assertSellable(DomainName.parse('sukamaju.id'), '/name')).not.toThrow();
});

it('a registrant whom no way is meant for is asked for papers all the same', () => {
  const [way] = SEEDED_RULES['web.id']!.variants;
  const forPeople = { ...nothing, variants: [{ ...way!, for: ['person' as const] }] };
  expect(variantsFor(forPeople, 'person')).toHaveLength(1);
  expect(variantsFor(forPeople, 'organization')).toHaveLength(1);
});
