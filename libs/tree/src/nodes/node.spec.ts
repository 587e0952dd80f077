import { CustomersHaveNoChildren, DEPTH_MAX, type Node, TooDeep, isUnder, lineage, parentId, pathUnder, refuseBarren } from './node';
import { nodeRef, parseNodeRef } from './node-ref';
import { edge, nearest, root, subtree } from './ways-to-look';

const node = (path: string, kind: Node['kind'] = 'reseller'): Node => ({
  id: lineage({ path }).at(-1)!,
  path,
  kind,
  name: path,
  createdAt: new Date(0),
});

const operator = node('1/', 'operator');
const reseller = node('1/42/');
const sub = node('1/42/97/');

describe('a place in the tree', () => {
  it('knows the way up', () => {
    expect(lineage(sub)).toEqual([1, 42, 97]);
    expect([operator, reseller, sub].map(parentId)).toEqual([null, 1, 42]);
    expect(pathUnder(reseller, 97)).toBe(sub.path);
  });

  it('is under its ancestors and nobody else', () => {
    expect(isUnder(sub, operator)).toBe(true);
    expect(isUnder(reseller, reseller)).toBe(false);
    expect(isUnder(node('1/421/'), reseller)).toBe(false);
    expect(isUnder(operator, sub)).toBe(false);
  });

  it('has no children when it is a customer', () => {
    expect(() => refuseBarren(node('1/42/5/', 'customer'))).toThrow(CustomersHaveNoChildren);
    expect(() => refuseBarren(sub)).not.toThrow();
  });

  it('ends earlier when the operator wants fewer levels', () => {
    expect(() => refuseBarren(operator, 2)).not.toThrow();
    expect(() => refuseBarren(reseller, 2)).toThrow(TooDeep);
    expect(() => refuseBarren(reseller, 3)).not.toThrow();
  });

  it('ends at the eighth level, with the longest ids there are', () => {
    const path = (levels: number) => '2147483647/'.repeat(levels);
    expect(() => refuseBarren(node(path(DEPTH_MAX - 1)))).not.toThrow();
    expect(() => refuseBarren(node(path(DEPTH_MAX)))).toThrow(TooDeep);
    expect(path(DEPTH_MAX).length).toBeLessThanOrEqual(96);
  });
});

describe('the four ways to look', () => {
  it('edge: who sells to whom', () => {
    expect(edge(sub)).toEqual({ childId: 97, parentId: 42 });
    expect(edge(operator)).toBeNull();
  });

  it('nearest: its own, else the first above that has one', () => {
    expect(
      nearest(
        sub,
        new Map([
          [1, 'the operator'],
          [42, 'the reseller'],
        ]),
      ),
    ).toBe('the reseller');
    expect(
      nearest(
        sub,
        new Map([
          [97, 'its own'],
          [42, 'the reseller'],
        ]),
      ),
    ).toBe('its own');
    expect(nearest(sub, new Map([[7, 'a stranger']]))).toBeUndefined();
  });

  it('root: the operator', () => {
    expect(root(sub)).toBe(1);
  });

  it('subtree: itself and everything below, not its neighbours', () => {
    const { from, before } = subtree(reseller);
    const inside = ['1/42/', '1/42/97/', '1/42/97/5/'];
    const outside = ['1/', '1/4/', '1/41/', '1/420/', '1/421/', '1/43/'];
    expect([...inside, ...outside].filter((path) => path >= from && path < before)).toEqual(inside);
  });
});

describe('the reference of a node', () => {
  it('is read as it is written', () => {
    expect(parseNodeRef(nodeRef(42))).toBe(42);
  });

  it.each(['', '42', 'nod_', 'nod_0', 'nod_01', 'nod_-1', 'nod_4.2', 'nod_42 ', 'NOD_42', 'nod_2147483648', 'nod_99999999999', 'per_42'])(
    'does not exist when it is %p',
    (text) => {
      expect(() => parseNodeRef(text)).toThrow('There is no such account.');
    },
  );
});
