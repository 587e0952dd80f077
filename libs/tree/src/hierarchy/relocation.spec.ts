import { DepthLimitReached } from '../nodes/levels';
import { CustomersHaveNoChildren, type Node, TooDeep, lineage } from '../nodes/node';
import { AlreadyThere, type Destination, MoveTargetNotOpen, MoveUnderItself, refuseRelocation } from './relocation';

const node = (path: string, kind: Node['kind'] = 'reseller'): Node => ({
  id: lineage({ path }).at(-1)!,
  path,
  kind,
  name: path,
  createdAt: new Date(0),
});
/** Everybody on the way is open and sets no limit, unless said otherwise. */
const to = (way: readonly Node[], more: Partial<Destination> = {}): Destination => ({
  way,
  states: way.map(() => 'active'),
  limits: way.map(() => null),
  ...more,
});
const [root, fajar, senja, other] = [node('1/', 'operator'), node('1/2/'), node('1/2/3/'), node('1/4/')];
const alone = { nodes: 1, resellers: 1 };

describe('where a reseller may go', () => {
  it('is below anybody who is open, and not below now', () => {
    expect(() => refuseRelocation(senja, alone, to([root, other]), 8)).not.toThrow();
    expect(() => refuseRelocation(senja, alone, to([root]), 8)).not.toThrow();
    expect(() => refuseRelocation(senja, alone, to([root, fajar]), 8)).toThrow(AlreadyThere);
  });

  it('is not itself, nor anybody below it', () => {
    expect(() => refuseRelocation(fajar, alone, to([root, fajar]), 8)).toThrow(MoveUnderItself);
    expect(() => refuseRelocation(fajar, alone, to([root, fajar, senja]), 8)).toThrow(MoveUnderItself);
  });

  it.each(['suspended', 'applicant'] as const)('is not below somebody %s, however far up', (state) => {
    const way = [root, other, node('1/4/5/')];
    expect(() => refuseRelocation(senja, alone, to(way, { states: ['active', state, 'active'] }), 8)).toThrow(
      expect.objectContaining({ name: MoveTargetNotOpen.name, facts: { node: 'nod_4', state } }),
    );
  });

  it('has room for all its levels', () => {
    expect(() => refuseRelocation(senja, { nodes: 3, resellers: 2 }, to([root, other]), 5)).not.toThrow();
    expect(() => refuseRelocation(senja, { nodes: 4, resellers: 2 }, to([root, other]), 5)).toThrow(TooDeep);
    expect(() => refuseRelocation(senja, { nodes: 3, resellers: 2 }, to([root, other], { limits: [null, 2] }), 8)).not.toThrow();
    expect(() => refuseRelocation(senja, { nodes: 3, resellers: 2 }, to([root, other], { limits: [null, 1] }), 8)).toThrow(
      DepthLimitReached,
    );
    expect(() => refuseRelocation(senja, alone, to([root, node('1/9/', 'customer')]), 8)).toThrow(CustomersHaveNoChildren);
  });
});
