import type { FixtureObject } from './objects';
import { type Trial, who } from './trial';

/** Under the host name of another brand nobody's session opens anything, least of all what that brand's own customers have. */
export async function tryHosts(trial: Trial): Promise<void> {
  const { world, somebody, cast } = trial;
  const home = world.hostOf(somebody.tenant);
  const away = new Map(cast.callers.map(({ tenant }) => [tenant.id, world.hostOf(tenant)] as const).filter(([, host]) => host !== home));
  const tries = [...new Set(away.values())].flatMap((host) => {
    const theirs: (FixtureObject | undefined)[] = trial.objects.filter(({ owner }) => away.get(owner) === host);
    return (theirs.length > 0 ? theirs : [undefined]).map((object) => ({ host, object }));
  });
  await trial.each(tries, async ({ host, object }) => {
    const answer = await trial.send(somebody, object, { host });
    if (answer.status !== 401) trial.found(`let ${who(somebody)} in under the host of another brand (${answer.status})`);
    trial.judge(somebody, answer);
  });
}
