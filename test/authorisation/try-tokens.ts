import { type Trial, who } from './trial';

/** Nobody gets in with what is not an access token of this place and time, or with what is one no longer. */
export async function tryTokens(trial: Trial): Promise<void> {
  const { world, cast } = trial;
  const [caller] = cast.callers;
  const elsewhere = world.callers.find(({ audience, role }) => audience !== caller!.audience && role === 'owner')!;
  const past = Math.floor(world.world.clock.now().getTime() / 1_000) - 1;
  const { expired, revoked } = world.programs.closed;
  const tokens: (readonly [string, string | undefined])[] = [
    ['no token', undefined],
    ['garbage', 'a.b.c'],
    ['a refresh token', `${'a'.repeat(22)}.${'b'.repeat(43)}`],
    ['an expired token', world.signed(caller!, { exp: past })],
    ['a token for another audience', world.tokenOf(elsewhere)],
    ['a token of another type', world.signed(caller!, { typ: 'reset' })],
    ['a token that names no impersonator', world.signed({ ...world.programs.impersonators[0]!, by: undefined })],
    ['an expired key', world.tokenOf(expired)],
    ['a revoked key', world.tokenOf(revoked)],
  ];
  await trial.each(tokens, async ([what, token]) => {
    const answer = await trial.send(caller!, undefined, { token });
    if (answer.status !== 401) trial.found(`let ${what} in (${answer.status})`);
  });
  await trial.each(cast.shutOut.slice(0, 1), async (suspended) => {
    const answer = await trial.send(suspended);
    if (answer.status !== 403 || !answer.text.includes('account-suspended')) trial.found(`let a suspended account in (${answer.status})`);
  });
}

/** Who has the wrong role is refused, whatever they ask for. */
export async function tryRoles(trial: Trial): Promise<void> {
  const { cast, row } = trial;
  await trial.each(
    cast.callers.filter(({ role }) => !row.roles.includes(role)),
    async (caller) => {
      const answer = await trial.send(caller, trial.reachables(caller)[0]);
      if (answer.status !== 403) trial.found(`let ${who(caller)} in (${answer.status})`);
      trial.judge(caller, answer);
    },
  );
}
