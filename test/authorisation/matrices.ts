import { Answers } from './answers';
import { Matrix } from './matrix';
import { MatrixWorld } from './matrix-world';
import { CUSTOMERS, type OracleRow, PAPER_ROUTES, PORTAL } from './oracle';

/** Both programs with everybody who asks at them. */
export class Matrices {
  private constructor(
    readonly world: MatrixWorld,
    readonly portal: Matrix,
    readonly customers: Matrix,
    /** How the portal is asked. */
    readonly door: Answers,
    private readonly otherDoor: Answers,
  ) {}

  static async start(): Promise<Matrices> {
    const world = await MatrixWorld.start();
    const [door, otherDoor] = [Answers.of(world.world.portal), Answers.of(world.world.customers)];
    const portal = matrixOf(world, door, { ...PORTAL, ...PAPER_ROUTES }, 'portal');
    return new Matrices(world, portal, matrixOf(world, otherDoor, CUSTOMERS, 'customers'), door, otherDoor);
  }

  async end(): Promise<void> {
    this.door.close();
    this.otherDoor.close();
    await this.world.world.end();
  }
}

function matrixOf(world: MatrixWorld, door: Answers, oracle: Readonly<Record<string, OracleRow>>, app: 'portal' | 'customers'): Matrix {
  const callers = world.callers.filter(({ tenant }) => (tenant.kind === 'customer') === (app === 'customers'));
  const [open, shut] = [
    callers.filter(({ tenant }) => !world.suspended.has(tenant.id)),
    callers.filter(({ tenant }) => world.suspended.has(tenant.id)),
  ];
  return new Matrix(world, door, oracle, { callers: open, shutOut: shut }, app);
}
