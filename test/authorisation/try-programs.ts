import type { Caller } from './matrix-world';
import { isOpenToImpersonators, opensWith } from './programs-oracle';
import { type Trial, who } from './trial';

/** Which programs the oracle lets in at this route of the portal. */
export function programsLetIn({ route, row, world }: Trial): readonly Caller[] {
  const { full, reading } = world.programs;
  return { reading: [...full, ...reading], full, nothing: [] }[opensWith(route, row)].filter(
    ({ tenant }) => !world.suspended.has(tenant.id),
  );
}

/** Programs whose keys lack a scope or come from elsewhere, and people logged in as somebody else where that is closed, are refused. */
export async function tryRefusedPrograms(trial: Trial, isPortal: boolean): Promise<void> {
  const { world, route, row } = trial;
  const { full, reading, closed } = world.programs;
  const open = programsLetIn(trial);
  const keys = [...full, ...reading].filter((each) => !world.suspended.has(each.tenant.id));
  const refused = isPortal ? keys.filter((each) => !open.includes(each)) : [full[0]!];
  await trial.each(refused, async (caller) => {
    const answer = await trial.send(caller, trial.reachables(caller)[0], {
      host: isPortal ? undefined : world.hostOf(trial.somebody.tenant),
    });
    if (answer.status !== (isPortal ? 403 : 401))
      trial.found(`let ${who(caller)} in (${answer.status}); what keys open is said in test/authorisation/programs-oracle.ts`);
    trial.judge(caller, answer);
  });
  const address = { 'X-Forwarded-For': '203.0.113.5', 'X-Real-IP': '203.0.113.5', Forwarded: 'for=203.0.113.5' };
  const { status } = await trial.send(closed.elsewhere, undefined, { headers: address });
  if (isPortal && status !== 403) trial.found(`let a key in from another network (${status})`);
  if (isOpenToImpersonators(route, row)) return;
  await trial.each(impersonatorsAt(trial), async (caller) => {
    const answer = await trial.send(caller, trial.reachables(caller)[0]);
    if (answer.status !== 403)
      trial.found(`let ${who(caller)} in (${answer.status}); what they may is said in test/authorisation/programs-oracle.ts`);
    trial.judge(caller, answer);
  });
}

/** Who is logged in as somebody else at this program. */
export const impersonatorsAt = ({ world, cast }: Trial): Caller[] =>
  world.programs.impersonators.filter(({ audience, tenant }) =>
    cast.callers.some((each) => each.audience === audience && each.tenant.id === tenant.id),
  );
