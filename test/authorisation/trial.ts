import type { Answer, Answers } from './answers';
import { mayReach } from './may-reach';
import type { Caller, MatrixWorld } from './matrix-world';
import { type FixtureObject, nobodys } from './objects';
import type { OracleRow } from './oracle';
import { relation } from './tenant-tree';
import { strangersIn } from './visible-marks';

/** Who asks at one program. */
export interface Cast {
  readonly callers: readonly Caller[];
  /** People of suspended tenants. */
  readonly shutOut: readonly Caller[];
}

/** What differs from a plain request. */
export interface More {
  readonly token?: string | undefined;
  readonly body?: object;
  readonly query?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const AT_ONCE = 8;

/** One route of one program, while it is tried. What is wrong with it is said in sentences. */
export class Trial {
  readonly findings: string[] = [];
  calls = 0;

  constructor(
    readonly world: MatrixWorld,
    private readonly answers: Answers,
    readonly route: string,
    readonly row: OracleRow,
    readonly cast: Cast,
  ) {}

  get isGet(): boolean {
    return this.route.startsWith('GET');
  }

  /** The owner of the first tenant whose owners may use it. */
  get somebody(): Caller {
    return this.cast.callers.find(({ role }) => this.row.roles.includes(role)) ?? this.cast.callers[0]!;
  }

  /** All objects of the kind that the path names. */
  get objects(): readonly FixtureObject[] {
    return (this.row.object && this.world.objects.get(this.row.object.kind)) ?? [];
  }

  reachables(caller: Caller): FixtureObject[] {
    const { row, world } = this;
    const isOpen = ({ owner }: FixtureObject) => !row.object?.operatorAlso || !world.suspended.has(owner);
    return this.objects.filter((each) => isOpen(each) && mayReach(world.tenants, caller, row, each));
  }

  unreachables(caller: Caller): FixtureObject[] {
    return this.objects.filter((each) => !mayReach(this.world.tenants, caller, this.row, each));
  }

  /** Sends a request about this object, or about one that does not exist. */
  send(caller: Caller, object?: FixtureObject | string, more: More = {}): Promise<Answer> {
    this.calls += 1;
    const { row, route } = this;
    const [method, template] = route.split(' ') as [string, string];
    const named = typeof object === 'string' ? { id: object, within: this.reachables(caller)[0]?.within ?? {} } : object;
    const path = template.replaceAll(
      /:(\w+)/g,
      (_, name: string) => (name === row.object?.parameter ? named?.id : named?.within[name]) ?? nobodys(name),
    );
    const token = 'token' in more ? more.token : this.world.tokenOf(caller);
    const body = method === 'GET' || row.bodiless ? undefined : (more.body ?? row.body ?? {});
    const host = more.host ?? this.world.hostOf(caller.tenant);
    return this.answers.to({ method, path: path + (more.query ?? ''), host, token, body, headers: more.headers });
  }

  /** The same for each of many, a few at a time. */
  async each<T>(all: readonly T[], one: (each: T) => Promise<void>): Promise<void> {
    for (let start = 0; start < all.length; start += AT_ONCE) await Promise.all(all.slice(start, start + AT_ONCE).map(one));
  }

  /** Marks of strangers in an answer, its headers included. */
  judge(caller: Caller, { headers, text }: Answer): void {
    const { tenants } = this.world;
    for (const id of strangersIn(`${headers} ${text}`, tenants, caller, this.row))
      this.found(`told ${who(caller)} of a ${tenants.has(id) ? relation(tenants, caller.tenant.id, id) : 'secret'}`);
  }

  found(what: string): void {
    this.findings.push(`${this.route} ${what}`);
  }
}

export const who = ({ tenant, role, bearer, by }: Caller): string =>
  `the ${role}${bearer ? '’s program' : ''}${by ? '’s impersonator' : ''} of ${tenant.kind} ${tenant.id}`;
