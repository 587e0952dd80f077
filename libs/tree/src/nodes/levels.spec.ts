import { DepthLimitReached, levelsLeft, refuseMoreLevels } from './levels';

describe('the levels of resellers below a node', () => {
  it('are as many as the tree has where nobody set a limit', () => {
    expect(levelsLeft([null, null])).toBeNull();
    expect(() => refuseMoreLevels([null, null], 7)).not.toThrow();
  });

  it('are counted from whoever set the limit', () => {
    expect(levelsLeft([null, 2])).toBe(2);
    expect(levelsLeft([null, 2, null])).toBe(1);
    expect(levelsLeft([null, 2, null, null])).toBe(0);
  });

  it('are the fewest that anybody above allows, and never fewer than none', () => {
    expect(levelsLeft([null, 5, 1, null])).toBe(0);
    expect(levelsLeft([null, 1, null, 4])).toBe(0);
    expect(levelsLeft([null, 4, 1])).toBe(1);
  });

  it('are refused when they are more, and the refusal does not say whose limit it is', () => {
    expect(() => refuseMoreLevels([null, 2, null], 1)).not.toThrow();
    expect(() => refuseMoreLevels([null, 2, null], 2)).toThrow(expect.objectContaining({ facts: { levelsLeft: 1 } }));
    expect(() => refuseMoreLevels([null, 0], 1)).toThrow(DepthLimitReached);
  });
});
