import { snapshot } from '../support/snapshot';
import type { Answer, Answers } from './answers';
import type { Caller, MatrixWorld } from './matrix-world';
import type { OracleRow } from './oracle';
import { mayReach } from './may-reach';
import { nobodys } from './nobodys';
import { shapeOf } from './shape-of';
import { relation } from './tenant-tree';

type Oracle = Readonly<Record<string, OracleRow>>;

/** What nobody may set by sending it along. */
const HOSTILE = { tenantId: 1, parentId: 1, nodeId: 1, ownerId: 1, role: 'owner', balance: 1, price: 1, status: 'approved' };
const TRICKS = ["'--", "'%20OR%20'1'='1", '%20', '%00', '[]', ',', '%2F..', '%25'];

/** Every route of a program, tried by everybody on everything. A finding is a sentence; there should be none. */
export class Matrix {
  calls = 0;
  private findings: string[] = [];

  constructor(
    private readonly world: MatrixWorld,
    private readonly answers: Answers,
    private readonly oracle: Oracle,
    private readonly callers: readonly Caller[],
    private readonly shutOut: readonly Caller[],
  ) {}

  /** All routes, or those named. */
  async run(only?: readonly string[]): Promise<string[]> {
    this.findings = only ? [] : this.undecided();
    await this.world.revive();
    const live = this.answers.routes();
    // Logging out ends the session that everything else is tried with.
    const order = live
      .filter((route) => this.oracle[route] && (!only || only.includes(route)))
      .sort((a, b) => Number(/logout/.test(a)) - Number(/logout/.test(b)));
    for (const route of order) if (this.oracle[route]!.roles !== 'public') await this.tryRoute(route, this.oracle[route]!);
    return this.findings;
  }

  /** Where the oracle and the program's routes differ. */
  undecided(): string[] {
    const live = this.answers.routes();
    return [
      ...live.filter((each) => !this.oracle[each]).map((route) => `${route} nobody decided who may use it`),
      ...Object.keys(this.oracle)
        .filter((each) => !live.includes(each))
        .map((route) => `${route} is not served`),
    ];
  }

  private async tryRoute(route: string, row: OracleRow): Promise<void> {
    const before = await this.state();
    await this.tokens(route, row);
    await this.roles(route, row);
    await this.relations(route, row);
    await this.tricks(route, row);
    if ((await this.state()) !== before) this.found(route, 'changed something while it refused');
    await this.allowed(route, row);
    if (route.startsWith('GET') && (await this.state()) !== before) this.found(route, 'changed something while it only showed');
  }

  /** Nobody gets in with what is not an access token of this place and time. */
  private async tokens(route: string, row: OracleRow): Promise<void> {
    const [caller] = this.callers;
    const elsewhere = this.world.callers.find(({ audience, role }) => audience !== caller!.audience && role === 'owner')!;
    const past = Math.floor(this.world.world.clock.now().getTime() / 1_000) - 1;
    const tokens: [string, string | undefined][] = [
      ['no token', undefined],
      ['a refresh token', `${'a'.repeat(22)}.${'b'.repeat(43)}`],
      ['an expired token', this.world.tokenOf(caller!, { exp: past })],
      ['a token for another audience', this.world.tokenOf(elsewhere)],
      ['a token of another type', this.world.tokenOf(caller!, { typ: 'reset' })],
    ];
    for (const [what, token] of tokens) {
      const answer = await this.send(route, row, caller!, undefined, { token });
      if (answer.status !== 401) this.found(route, `let ${what} in (${answer.status})`);
    }
    const [suspended] = this.shutOut;
    const answer = await this.send(route, row, suspended!);
    if (answer.status !== 403 || !answer.text.includes('account-suspended'))
      this.found(route, `let a suspended account in (${answer.status})`);
  }

  private async roles(route: string, row: OracleRow): Promise<void> {
    for (const caller of this.callers.filter(({ role }) => !row.roles.includes(role))) {
      const answer = await this.send(route, row, caller, this.reachable(caller, row));
      if (answer.status !== 403) this.found(route, `let ${who(caller)} in (${answer.status})`);
      this.judgeCanaries(route, row, caller, answer, new Set());
    }
  }

  /** What may not be seen is the same as what does not exist. */
  private async relations(route: string, row: OracleRow): Promise<void> {
    const { object } = row;
    if (!object || object.kind === 'nothing') return;
    for (const caller of this.callers.filter(({ role }) => role === 'owner')) {
      const none = await this.send(route, row, caller, nobodys(object.kind));
      if (none.status !== 404) this.found(route, `${who(caller)} finds what does not exist (${none.status})`);
      for (const [owner, id] of this.world.objects.get(object.kind)!) {
        if (mayReach(this.world.tenants, caller.tenant, row, owner)) continue;
        const answer = await this.send(route, row, caller, id);
        const whose = relation(this.world.tenants, caller.tenant.id, owner);
        if (answer.status !== 404) this.found(route, `showed ${who(caller)} that of a ${whose} (${answer.status})`);
        else if (shapeOf(answer, id) !== shapeOf(none, nobodys(object.kind)))
          this.found(route, `tells ${who(caller)} that a ${whose} has it`);
        this.judgeCanaries(route, row, caller, answer, new Set());
      }
    }
  }

  /** Fields nobody asked for, and ids that are not quite ids. */
  private async tricks(route: string, row: OracleRow): Promise<void> {
    const caller = this.callers.find(({ role }) => role === 'owner' && row.roles.includes(role))!;
    if (!row.bodiless) {
      const sent = route.startsWith('GET') ? { query: '?nodeId=1&tenantId=1&ownerId=1' } : { body: { ...row.body, ...HOSTILE } };
      const answer = await this.send(route, row, caller, this.reachable(caller, row), sent);
      // Routes that read no query do not look at one; what it could show them is looked at here.
      if (route.startsWith('GET')) this.judgeCanaries(route, row, caller, answer, this.visibleTo(caller, row));
      if (answer.status >= 500 || (answer.status < 400 && !route.startsWith('GET')))
        this.found(route, `took fields that it does not know (${answer.status})`);
    }
    const id = this.reachable(caller, row);
    if (!id) return;
    const variants = [...TRICKS.map((trick) => id + trick), `%20${id}`, id.toUpperCase(), id.replace('_', ''), `${id},${id}`];
    for (const variant of variants) {
      const { status } = await this.send(route, row, caller, variant);
      if (status < 400 || status >= 500) this.found(route, `answered ${status} to the id ${variant}`);
    }
  }

  private async allowed(route: string, row: OracleRow): Promise<void> {
    for (const caller of this.callers.filter(({ role }) => row.roles.includes(role))) {
      const ids = row.object && row.object.kind !== 'nothing' ? this.reachables(caller, row) : [undefined];
      for (const id of ids) {
        const answer = await this.send(route, row, caller, id);
        const isFound = answer.status !== 404 || row.object?.kind === 'nothing' || (row.notOfOperator && caller.tenant.kind === 'operator');
        if (answer.status === 401 || answer.status === 403 || answer.status >= 500 || !isFound)
          this.found(route, `refused ${who(caller)} (${answer.status} ${answer.text})`);
        this.judgeCanaries(route, row, caller, answer, this.visibleTo(caller, row));
        if (row.undone) await this.world.restore();
      }
    }
  }

  private judgeCanaries(route: string, row: OracleRow, caller: Caller, { headers, text }: Answer, visible: ReadonlySet<number>): void {
    const seen = new Set(
      [...`${headers} ${text}`.matchAll(row.showsDomainsBelow ? /canary-(\d+)-(?!domain)/gi : /canary-(\d+)-/gi)]
        .map(([, id]) => Number(id))
        .filter((id) => !visible.has(id)),
    );
    for (const id of seen) this.found(route, `told ${who(caller)} of a ${relation(this.world.tenants, caller.tenant.id, id)}`);
  }

  /** Names look one level down and no further. */
  private visibleTo({ tenant }: Caller, { object }: OracleRow): ReadonlySet<number> {
    const all = [...this.world.tenants.values()];
    const isVisible = ({ parent, id }: { parent: number | null; id: number }) => id === tenant.id || parent === tenant.id;
    return new Set((object?.operatorAlso && tenant.kind === 'operator' ? all : all.filter(isVisible)).map(({ id }) => id));
  }

  private reachables(caller: Caller, row: OracleRow): string[] {
    const all = [...(this.world.objects.get(row.object!.kind) ?? [])];
    const isOpen = (owner: number) => !row.object!.operatorAlso || !this.world.suspended.has(owner);
    return all.filter(([owner]) => mayReach(this.world.tenants, caller.tenant, row, owner) && isOpen(owner)).map(([, id]) => id);
  }

  private reachable(caller: Caller, row: OracleRow): string | undefined {
    return row.object && row.object.kind !== 'nothing' ? this.reachables(caller, row)[0] : undefined;
  }

  private send(
    route: string,
    row: OracleRow,
    caller: Caller,
    id?: string,
    more: { token?: string; body?: object; query?: string } = {},
  ): Promise<Answer> {
    this.calls += 1;
    const [method, template] = route.split(' ') as [string, string];
    const path = template.replaceAll(
      /:(\w+)/g,
      (_, name: string) => (name === row.object?.parameter ? id : undefined) ?? nobodys(row.object?.kind ?? 'nothing'),
    );
    const token = 'token' in more ? more.token : this.world.tokenOf(caller);
    const body = method === 'GET' || row.bodiless ? undefined : (more.body ?? row.body ?? {});
    return this.answers.to({ method, path: path + (more.query ?? ''), host: this.world.hostOf(caller.tenant), token, body });
  }

  private async state(): Promise<string> {
    return JSON.stringify(await snapshot(this.world.world.database));
  }

  private found(route: string, what: string): void {
    this.findings.push(`${route} ${what}`);
  }
}

const who = ({ tenant, role }: Caller): string => `the ${role} of ${tenant.kind} ${tenant.id}`;
