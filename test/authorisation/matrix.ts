import type { Answers } from './answers';
import type { MatrixWorld } from './matrix-world';
import { unlisted } from './objects';
import type { OracleRow } from './oracle';
import { isOpenToImpersonators } from './programs-oracle';
import { type Cast, Trial, who } from './trial';
import { tryHosts } from './try-hosts';
import { tryObjects } from './try-objects';
import { impersonatorsAt, programsLetIn, tryRefusedPrograms } from './try-programs';
import { tryRoles, tryTokens } from './try-tokens';
import { tryCookies, tryFields, tryHeaders, tryIds, tryMethods } from './try-tricks';

type Oracle = Readonly<Record<string, OracleRow>>;

/** Every route of a program, tried by everybody on everything. A finding is a sentence; there should be none. */
export class Matrix {
  calls = 0;

  constructor(
    private readonly world: MatrixWorld,
    private readonly answers: Answers,
    private readonly oracle: Oracle,
    private readonly cast: Cast,
    private readonly program: 'portal' | 'customers',
  ) {}

  /** All routes, or those named. */
  async run(only?: readonly string[]): Promise<string[]> {
    const findings = only ? [] : this.undecided();
    const live = this.answers.routes().filter((route) => this.oracle[route] && this.oracle[route].roles !== 'public');
    await this.world.restore();
    for (const route of live.filter((each) => !only || only.includes(each))) {
      const trial = new Trial(this.world, this.answers, route, this.oracle[route]!, this.cast);
      if (unlisted(route).length === 0) await this.tryRoute(trial);
      findings.push(...trial.findings);
      this.calls += trial.calls;
    }
    return [...new Set(findings)];
  }

  /** Where the oracle, the objects and the program's routes differ. */
  undecided(): string[] {
    const live = this.answers.routes();
    return [
      ...live.filter((each) => !this.oracle[each]).map((route) => `${route} nobody decided who may use it`),
      ...Object.keys(this.oracle)
        .filter((each) => !live.includes(each))
        .map((route) => `${route} is not served`),
      // What is open to everybody is not tried on anybody's objects.
      ...live.filter((each) => this.oracle[each]?.roles !== 'public').flatMap(unlisted),
    ];
  }

  private async tryRoute(trial: Trial): Promise<void> {
    const isPortal = this.program === 'portal';
    const { stored } = this.world;
    await stored.changed();
    await tryTokens(trial);
    await tryRoles(trial);
    await tryRefusedPrograms(trial, isPortal);
    await tryObjects(trial, isPortal ? programsLetIn(trial) : []);
    if (!trial.isGet) await tryFields(trial);
    await tryIds(trial);
    await tryHeaders(trial);
    await tryCookies(trial);
    await tryHosts(trial);
    const changed = await stored.changed();
    if (changed.length > 0) trial.found(`changed something while it refused (${changed.join(', ')})`);
    if (trial.isGet) for (const tryLooking of [tryFields, tryMethods]) await tryLooking(trial);
    await this.allowed(trial, isPortal);
    const changedAfter = trial.isGet && !trial.row.leavesTraces ? await stored.changed() : [];
    if (changedAfter.length > 0) trial.found(`changed something while it only showed (${changedAfter.join(', ')})`);
    if (trial.row.undone) await this.world.restore();
  }

  /** Whoever may is let in, and shown nothing of strangers. */
  private async allowed(trial: Trial, isPortal: boolean): Promise<void> {
    const { route, row, cast } = trial;
    const impersonators = isOpenToImpersonators(route, row) ? impersonatorsAt(trial) : [];
    const people = [...cast.callers, ...impersonators].filter(({ role }) => row.roles.includes(role));
    for (const caller of [...people, ...(isPortal ? programsLetIn(trial) : [])]) {
      const objects = row.object ? trial.reachables(caller) : [undefined];
      for (const object of objects) {
        const answer = await trial.send(caller, object);
        const isNobodys = row.bodyNamesNobodys !== undefined && answer.text.includes(row.bodyNamesNobodys);
        const isFound = answer.status !== 404 || isNobodys || (row.notOfOperator && caller.tenant.kind === 'operator');
        const isRefused = answer.status === 401 || answer.status === 403 || answer.status >= 500 || !isFound;
        const isOthers = row.onlyOperators === true && caller.tenant.kind !== 'operator';
        if (isOthers && answer.status !== 403) trial.found(`let ${who(caller)} in (${answer.status})`);
        if (isRefused && !isOthers) trial.found(`refused ${who(caller)} (${answer.status} ${answer.text})`);
        trial.judge(caller, answer);
        if (row.undone) await this.world.restore();
      }
    }
  }
}
