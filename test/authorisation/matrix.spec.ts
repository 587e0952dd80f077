import { ListChildren } from '#libs/tree';
import { Logger } from '@nestjs/common';
import { Answers } from './answers';
import { unmarked } from './canaries';
import { Matrix } from './matrix';
import { MatrixWorld } from './matrix-world';
import { CUSTOMERS, type OracleRow, PAPER_ROUTES, PORTAL } from './oracle';
import { replace } from './planted-fault';
import { PLANTED_FAULTS } from './planted-faults';
import { toldByLogs, toldByMails } from './side-leaks';

let world: MatrixWorld;
let portal: Matrix;
let customers: Matrix;
const doors: Answers[] = [];

beforeAll(async () => {
  world = await MatrixWorld.start();
  const matrix = (app: 'portal' | 'customers', oracle: Readonly<Record<string, OracleRow>>) => {
    const door = Answers.of(world.world[app]);
    doors.push(door);
    const callers = world.callers.filter(({ tenant }) => (tenant.kind === 'customer') === (app === 'customers'));
    const [open, shut] = [
      callers.filter(({ tenant }) => !world.suspended.has(tenant.id)),
      callers.filter(({ tenant }) => world.suspended.has(tenant.id)),
    ];
    return new Matrix(world, door, oracle, { callers: open, shutOut: shut }, app);
  };
  portal = matrix('portal', { ...PORTAL, ...PAPER_ROUTES });
  customers = matrix('customers', CUSTOMERS);
});
afterAll(async () => {
  for (const door of doors) door.close();
  await world.world.end();
});

describe('without faults, every route, tried by everybody on everything', () => {
  it('of the portal lets in whom it should, and nobody else', async () => {
    expect(await portal.run()).toEqual([]);
    expect(portal.calls).toBeGreaterThan(1_000);
  });

  it('of the customer API lets in whom it should, and nobody else', async () => {
    expect(await customers.run()).toEqual([]);
    expect(customers.calls).toBeGreaterThan(300);
  });
});

describe('besides the answers', () => {
  it('every free text of every table is marked, so that a leak of it would be seen', async () => {
    expect(await unmarked(world.world.reads, world.world.database.sources.read)).toEqual([]);
  });

  it('no log line holds a text of anybody’s', () => {
    expect(world.logLines.length).toBeGreaterThan(1_000);
    expect(toldByLogs(world)).toEqual([]);
  });

  it('no mail tells its reader of strangers', async () => {
    const { read, findings } = await toldByMails(world);
    expect(read).toBeGreaterThan(10);
    expect(findings).toEqual([]);
  });
});

describe('the matrix finds what somebody planted:', () => {
  it.each(PLANTED_FAULTS.map((fault) => [fault.name, fault.shows, fault] as const))('%s: %s', async (_, __, fault) => {
    const matrix = fault.program === 'customers' ? customers : portal;
    const takeOut = fault.plant(world);
    try {
      expect((await matrix.run(fault.routes)).filter((each) => fault.finding.test(each))).not.toEqual([]);
    } finally {
      takeOut();
    }
  });

  it('and nothing any more when all of it is taken out', async () => {
    const routesOf = (program: 'customers' | undefined) =>
      PLANTED_FAULTS.filter((fault) => fault.program === program).flatMap(({ routes }) => routes);
    expect(await portal.run(routesOf(undefined))).toEqual([]);
    expect(await customers.run(routesOf('customers'))).toEqual([]);
  });

  it('a log line that holds a name: ASVS 16.2.5', async () => {
    const takeOut = replace(world.world.portal, ListChildren, 'run', (run) => async (actor, wish) => {
      const children = await run(actor, wish);
      new Logger('nodes').log({ event: 'listed', names: children.map(({ name }) => name) });
      return children;
    });
    await portal.run(['GET /v1/nodes']);
    takeOut();
    expect(toldByLogs(world)).not.toEqual([]);
  });

  it('a route that nobody decided on: API9:2023 (inventory), ASVS 8.1.1', () => {
    const rest = Object.fromEntries(Object.entries(PORTAL).filter(([route]) => route !== 'GET /v1/sales'));
    expect(new Matrix(world, doors[0]!, rest, { callers: [], shutOut: [] }, 'portal').undecided()).toContain(
      'GET /v1/sales nobody decided who may use it',
    );
  });
});
