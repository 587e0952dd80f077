import { unmarked } from './canaries';
import { Matrices } from './matrices';
import { toldByLogs, toldByMails } from './side-leaks';

let matrices: Matrices;
beforeAll(async () => {
  matrices = await Matrices.start();
});
afterAll(() => matrices.end());

describe('every route, tried by everybody on everything', () => {
  it('of the portal lets in whom it should, and nobody else', async () => {
    const { portal } = matrices;
    expect(await portal.run()).toEqual([]);
    expect(portal.calls).toBeGreaterThan(1_000);
  });

  it('of the customer API lets in whom it should, and nobody else', async () => {
    const { customers } = matrices;
    expect(await customers.run()).toEqual([]);
    expect(customers.calls).toBeGreaterThan(300);
  });
});

describe('besides the answers', () => {
  it('every free text of every table is marked, so that a leak of it would be seen', async () => {
    const { reads, database } = matrices.world.world;
    expect(await unmarked(reads, database.sources.read)).toEqual([]);
  });

  it('no log line holds a text of anybody’s', () => {
    expect(matrices.world.logLines.length).toBeGreaterThan(1_000);
    expect(toldByLogs(matrices.world)).toEqual([]);
  });

  it('no mail tells its reader of strangers', async () => {
    const { read, findings } = await toldByMails(matrices.world);
    expect(read).toBeGreaterThan(10);
    expect(findings).toEqual([]);
  });
});
