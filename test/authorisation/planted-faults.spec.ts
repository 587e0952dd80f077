import { ListChildren } from '#libs/tree';
import { Logger } from '@nestjs/common';
import { Matrices } from './matrices';
import { Matrix } from './matrix';
import { PORTAL } from './oracle';
import { replace } from './planted-fault';
import { PLANTED_FAULTS } from './planted-faults';
import { toldByLogs } from './side-leaks';

let matrices: Matrices;
beforeAll(async () => {
  matrices = await Matrices.start();
});
afterAll(() => matrices.end());

describe('the matrix finds what somebody planted:', () => {
  it.each(PLANTED_FAULTS.map((fault) => [fault.name, fault.shows, fault] as const))('%s: %s', async (_, __, fault) => {
    const matrix = matrices[fault.program ?? 'portal'];
    const takeOut = fault.plant(matrices.world);
    try {
      expect((await matrix.run(fault.routes)).filter((each) => fault.finding.test(each))).not.toEqual([]);
    } finally {
      takeOut();
    }
  });

  it('and nothing any more when all of it is taken out', async () => {
    const routesOf = (program: 'customers' | undefined) =>
      PLANTED_FAULTS.filter((fault) => fault.program === program).flatMap(({ routes }) => routes);
    expect(await matrices.portal.run(routesOf(undefined))).toEqual([]);
    expect(await matrices.customers.run(routesOf('customers'))).toEqual([]);
  });

  it('a log line that holds a name: ASVS 16.2.5', async () => {
    const { world, portal } = matrices;
    const before = toldByLogs(world).length;
    const takeOut = replace(world.world.portal, ListChildren, 'run', (run) => async (actor, wish) => {
      const children = await run(actor, wish);
      new Logger('nodes').log({ event: 'listed', names: children.map(({ name }) => name) });
      return children;
    });
    await portal.run(['GET /v1/nodes']);
    takeOut();
    expect(toldByLogs(world).length).toBeGreaterThan(before);
  });

  it('a route that nobody decided on: API9:2023 (inventory), ASVS 8.1.1', () => {
    const rest = Object.fromEntries(Object.entries(PORTAL).filter(([route]) => route !== 'GET /v1/sales'));
    expect(new Matrix(matrices.world, matrices.door, rest, { callers: [], shutOut: [] }, 'portal').undecided()).toContain(
      'GET /v1/sales nobody decided who may use it',
    );
  });
});
