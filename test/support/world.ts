import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Clock, MINUTE, after } from '#libs/kernel';
import { Statements, depositOf } from '#libs/ledger';
import { type JobHandler, JobQueue, JobRunner, Reads, RealClock, Settings, UnitOfWork } from '#libs/platform';
import { houseLaws } from '#libs/provisioning';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModule } from '@nestjs/testing';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import type { DemoCast } from '../../apps/cli/src/demo/demo-tree';
import { about as customerAbout } from '../../apps/customer-api/src/about';
import { AppModule as CustomerModule } from '../../apps/customer-api/src/app.module';
import { about as portalAbout } from '../../apps/portal-api/src/about';
import { AppModule as PortalModule } from '../../apps/portal-api/src/app.module';
import { type RunningSandbox, startSandbox } from '../../apps/registry-sandbox/src/sandbox';
import { AT_ONCE } from '../../apps/worker/src/handlers';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { brokenLaws } from './broken-laws';
import { registriesAt } from './sandbox-registries';
import { FakeClock } from './fake-clock';
import { type FreshDatabase, freshDatabase } from './fresh-database';
import { httpProgram } from './http-program';
import { memoryFolder } from './memory-folder';
import { plantedDemo } from './planted-demo';
import { type WorldWish, variablesOf } from './world-wish';
import { schema } from '../../ormconfig';

type Server = Parameters<typeof request>[0];

/** The parts people have in the demo, and the brand under whose host each customer logs in. */
type Part = keyof typeof DEMO_PEOPLE;
const HOST_OF: Partial<Record<Part, string>> = {
  customer: DEMO_HOSTS.subReseller,
  shortCustomer: DEMO_HOSTS.shortReseller,
  directCustomer: DEMO_HOSTS.operator,
};

/** Shorter than what access tokens and proofs of who somebody is are good for. */
const FRESH_MS = 9 * MINUTE;
const TLDS = ['id', 'co.id', 'my.id', 'com', 'net', 'xyz'];

/**
 * The whole platform on a database of its own: both APIs, the jobs a worker would run, and a sandbox registry over TLS;
 * with the people, prices and deposits of the demo, and a clock that the test holds.
 */
export class World {
  private readonly tokens = new Map<Part, { readonly until: Date; readonly token: Promise<string> }>();

  private constructor(
    readonly database: FreshDatabase,
    readonly cast: DemoCast,
    readonly sandbox: RunningSandbox,
    readonly clock: FakeClock,
    readonly settings: Settings,
    readonly portal: NestExpressApplication,
    readonly customers: NestExpressApplication,
    /** What a worker is made of, without its loop: the test says when it works. */
    readonly worker: TestingModule,
    private readonly folder: string,
  ) {}

  static async start(wish: WorldWish = {}): Promise<World> {
    const folder = memoryFolder();
    const demo = await plantedDemo();
    demo.putFiles(folder);
    const database = await freshDatabase(schema, demo.contents);
    const sandbox = await startSandbox({ dir: join(folder, 'registry-sandbox'), port: 0, controlPort: 0, tlds: wish.tlds ?? TLDS });
    const settings = Settings.load({
      NODE_ENV: 'test',
      DATA_DIR: folder,
      DATABASE_URL: database.url,
      REGISTRIES: registriesAt(sandbox, wish),
      ...variablesOf(wish),
    });
    // Certificates and registries live in real time, so the tests' clock begins there.
    const clock = new FakeClock(new RealClock().now());
    const portal = await httpProgram(PortalModule.forRoot(settings), settings, clock, portalAbout);
    const customers = await httpProgram(CustomerModule.forRoot(settings), settings, clock, customerAbout);
    const worker = await Test.createTestingModule({ imports: [WorkerModule.forRoot(settings)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    worker.useLogger(false);
    return new World(database, demo.cast, sandbox, clock, settings, portal, customers, worker, folder);
  }

  async end(): Promise<void> {
    await Promise.all([this.portal.close(), this.customers.close(), this.worker.close()]);
    await this.sandbox.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Requests as one of the demo's people, each at the API that serves them. */
  async as(part: Part) {
    const host = HOST_OF[part];
    const server = (host ? this.customers : this.portal).getHttpServer() as Parameters<typeof request>[0];
    const token = await this.token(part, server, host);
    const send = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) => {
      const sent = request(server)[method](path).set('Authorization', `Bearer ${token}`);
      return host ? sent.set('Host', host) : sent;
    };
    let keys = 0;
    return {
      get: (path: string) => send('get', path),
      delete: (path: string) => send('delete', path),
      /** A key of its own for each request unless one is given. */
      post: (path: string, body: object = {}, key = `${part}-${path}-${(keys += 1)}-${Math.random()}`.replace(/[^!-~]/g, '')) =>
        send('post', path).set('Idempotency-Key', key).send(body),
      /** One file, as a form of a web page sends it. */
      upload: (path: string, file: Buffer) => send('post', path).attach('file', file, 'scan.pdf'),
      put: (path: string, body: object) => send('put', path).send(body),
      patch: (path: string, body: object) => send('patch', path).send(body),
    };
  }

  /** Runs every due job, and what they make due, until nothing is due any more. */
  async work(): Promise<void> {
    await this.runner().drain();
  }

  /** A worker of its own, as another process would have. */
  runner(): JobRunner {
    const app = this.worker;
    const parts = { work: app.get(UnitOfWork), reads: app.get(Reads), queue: app.get(JobQueue), clock: this.clock };
    // What is done at night is tried by itself.
    const handlers = AT_ONCE.map((each) => app.get<JobHandler>(each, { strict: false }));
    return new JobRunner(parts, handlers, 8);
  }

  /** Works, and lets time pass wherever a job waits for it, until the items are finished or the time is over. */
  async workFor(ms: number, step = 1_000): Promise<void> {
    for (let passed = 0; passed <= ms; passed += step) {
      await this.work();
      this.clock.advance(step);
    }
    await this.work();
  }

  get reads(): Reads {
    return this.worker.get(Reads);
  }

  /** What a demo node has with its parent, in whole rupiah. */
  async deposit(child: Part, parent: Part): Promise<{ available: number; held: number }> {
    const { available, held } = await this.worker
      .get(Statements, { strict: false })
      .deposit(depositOf(this.cast[child].nodeId, this.cast[parent].nodeId));
    return { available: Number(available.units), held: Number(held.units) };
  }

  /** The laws that the books break: an empty object when all is well. */
  broken(): Promise<Record<string, readonly unknown[]>> {
    return brokenLaws(this.reads, houseLaws);
  }

  /** Logs in once while that is fresh, however many ask at once: many logins of one person at a time look like guessing. */
  private token(part: Part, server: Server, host?: string): Promise<string> {
    const known = this.tokens.get(part);
    if (known && this.clock.now() < known.until) return known.token;
    const token = logIn(part, server, host);
    this.tokens.set(part, { until: after(this.clock.now(), FRESH_MS), token });
    return token;
  }
}

async function logIn(part: Part, server: Server, host?: string): Promise<string> {
  const login = request(server).post('/v1/auth/login').send({ email: DEMO_PEOPLE[part].email, password: DEMO_PASSWORD });
  const { body, status } = (await (host ? login.set('Host', host) : login)) as { body: { accessToken: string }; status: number };
  if (status !== 200) throw new Error(`${part} could not log in: ${JSON.stringify(body)}`);
  return body.accessToken;
}
