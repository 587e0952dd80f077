import { type Actor, DAY, SECOND, after } from '#libs/kernel';
import { BUYER, CaseWorld, codeOf } from '../cases/testing/case-world';
import type { RuleContent } from './document-rule';
import { DocumentRules } from './document-rules';
import { DocumentRuleReads } from './document-rule-reads';
import { SetDocumentRule } from './set-document-rule';

const operator: Actor = { personId: 'per_ratna', nodeId: 1, role: 'owner' };
const nothing: RuleContent = { isSellable: true, authority: null, variants: [] };
const way = { key: 'default', allOf: [{ key: 'identity', anyOf: ['KTP'] }], optional: [], for: ['person'] } as const;

let world: CaseWorld;

beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());

const set = (tld: string, rule: RuleContent, from?: Date, by = operator) => world.app.get(SetDocumentRule).run(by, tld, rule, from);
const history = async (tld: string) =>
  (await world.app.get(DocumentRuleReads).history(tld, 9, Number.MAX_SAFE_INTEGER)).map(({ rule }) => rule.variants.length);

it('a TLD stops asking from a day on; cases of before keep what they were asked, and the history is kept', async () => {
  const theCase = (await world.open('web.id', 'con_before'))!;
  const from = after(world.db.clock.now(), DAY);
  await set('web.id', nothing, from);
  expect(await world.open('web.id', 'con_today')).toBeDefined();
  world.db.clock.advance(DAY);
  expect(await world.open('web.id', 'con_tomorrow')).toBeUndefined();
  expect((await world.seen(theCase)).progress.missing).toEqual(['identity']);
  expect(await history('web.id')).toEqual([0, 1]);
});

it('a TLD of which nothing was said may ask from now on', async () => {
  expect(await world.open('biz.id', 'con_biz')).toBeUndefined();
  await set('biz.id', { ...nothing, variants: [way] });
  expect(await world.open('biz.id', 'con_biz')).toMatchObject({ state: 'missing' });
  const found = await world.db.reads.query(
    "SELECT action, object FROM audit_entry WHERE action = 'document-rule.set' AND object = 'biz.id'",
  );
  expect(found).toHaveLength(1);
});

it('a search, which does not ask each time, knows of it a second later', async () => {
  const rules = world.app.get(DocumentRules);
  const isSold = async () => (await rules.lately(world.db.reads, world.db.clock.now())).sellable('gov.id');
  expect(await isSold()).toBe(true);
  await set('gov.id', { isSellable: false, authority: 'Komdigi', variants: [] });
  world.db.clock.advance(SECOND);
  expect(await isSold()).toBe(false);
});

it('nobody but the operator says what a TLD asks for, and not for the past', async () => {
  expect(await codeOf(set('co.id', nothing, undefined, BUYER))).toBe('rules-of-operator');
  expect(await codeOf(set('co.id', nothing, after(world.db.clock.now(), -1)))).toBe('rule-in-the-past');
});

it.each<[string, RuleContent]>([
  ['says that somebody else gives names, and not who', { ...nothing, isSellable: false }],
  ['says who else gives names that are sold here', { ...nothing, authority: 'Komdigi' }],
  ['asks for papers for names that are not sold', { isSellable: false, authority: 'Komdigi', variants: [way] }],
  ['has one way twice', { ...nothing, variants: [way, way] }],
  ['asks for one thing twice', { ...nothing, variants: [{ ...way, allOf: [...way.allOf, ...way.allOf] }] }],
])('a rule is refused that %s', async (_, rule) => {
  expect(await codeOf(set('co.id', rule))).toBe('rule-unsound');
});
