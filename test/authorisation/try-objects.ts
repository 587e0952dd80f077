import type { Caller } from './matrix-world';
import { nobodys } from './objects';
import { shapeOf } from './shape-of';
import { relation } from './tenant-tree';
import { type Trial, who } from './trial';

/** What may not be seen is the same as what does not exist: for people, and for programs with every scope that opens the route. */
export async function tryObjects(trial: Trial, programs: readonly Caller[]): Promise<void> {
  if (!trial.row.object) return;
  for (const caller of [...trial.cast.callers.filter(({ role }) => role === 'owner'), ...programs]) await tryAs(trial, caller);
}

async function tryAs(trial: Trial, caller: Caller): Promise<void> {
  const { tenants } = trial.world;
  const missing = nobodys(trial.row.object!.parameter);
  const none = await trial.send(caller, missing);
  if (none.status !== 404) trial.found(`lets ${who(caller)} find what does not exist (${none.status})`);
  await trial.each(trial.unreachables(caller), async (object) => {
    const answer = await trial.send(caller, object);
    const whose = relation(tenants, caller.tenant.id, object.owner);
    // In the same place: what is missing there is compared with what is missing there.
    const alike = Object.keys(object.within).length > 0 ? await trial.send(caller, { ...object, id: missing }) : none;
    if (answer.status !== 404) trial.found(`showed ${who(caller)} that of a ${whose} (${answer.status})`);
    else if (shapeOf(answer, object.id) !== shapeOf(alike, missing)) trial.found(`tells ${who(caller)} that a ${whose} has it`);
    trial.judge(caller, answer);
  });
  await tryWrongPlaces(trial, caller);
}

/** One's own thing is not found below somebody else's, nor below another one's own. */
async function tryWrongPlaces(trial: Trial, caller: Caller): Promise<void> {
  const [own] = trial.reachables(caller);
  const others = trial.objects.filter(({ id, within }) => id !== own?.id && Object.keys(within).length > 0);
  if (!own) return;
  await trial.each(others, async ({ within }) => {
    const { status } = await trial.send(caller, { ...own, within });
    if (status !== 404) trial.found(`showed ${who(caller)} something in a place where it is not (${status})`);
  });
}
