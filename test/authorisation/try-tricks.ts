import { type Trial, who } from './trial';

/** What nobody may set by sending it along. */
const HOSTILE = { tenantId: 1, parentId: 1, nodeId: 1, ownerId: 1, role: 'owner', balance: 1, price: 1, status: 'approved' };
const SUFFIXES = ["'--", "'%20OR%20'1'='1", '%20', '%00', '[]', ',', '%2F..', '%25'];
/** Headers by which proxies and frameworks once let callers say what they meant instead. */
const OVERRIDES = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'];
const REWRITES = ['X-Original-URL', 'X-Rewrite-URL', 'X-Forwarded-Path', 'X-Forwarded-Prefix'];
const SOMEBODY_ELSE = ['X-Forwarded-Host', 'X-Host', 'X-Original-Host', 'X-Forwarded-Server'];

/** Fields nobody asked for. */
export async function tryFields(trial: Trial): Promise<void> {
  const { row, isGet, somebody } = trial;
  if (row.bodiless) return;
  const sent = isGet ? { query: '?nodeId=1&tenantId=1&ownerId=1' } : { body: { ...row.body, ...HOSTILE } };
  const answer = await trial.send(somebody, trial.reachables(somebody)[0], sent);
  // Routes that read no query do not look at one; what it could show them is looked at here.
  if (isGet) trial.judge(somebody, answer);
  if (answer.status >= 500 || (answer.status < 400 && !isGet)) trial.found(`took fields that it does not know (${answer.status})`);
}

/** Headers that say: not this method. */
export async function tryMethods(trial: Trial): Promise<void> {
  const { somebody } = trial;
  const own = trial.reachables(somebody)[0];
  const query = '?_method=DELETE';
  const plain = await trial.send(somebody, own, { query });
  await trial.each(OVERRIDES, async (name) => {
    const { status } = await trial.send(somebody, own, { query, headers: { [name]: 'DELETE' } });
    if (status !== plain.status) trial.found(`obeys ${name} (${status})`);
  });
}

/** Ids that are not quite ids. */
export async function tryIds(trial: Trial): Promise<void> {
  const { somebody } = trial;
  const id = trial.reachables(somebody)[0]?.id;
  if (!id) return;
  const variants = [...SUFFIXES.map((suffix) => id + suffix), `%20${id}`, id.toUpperCase(), id.replace('_', ''), `${id},${id}`];
  await trial.each(variants, async (variant) => {
    const { status } = await trial.send(somebody, variant);
    if (status < 400 || status >= 500) trial.found(`answered ${status} to the id ${variant}`);
  });
}

/** A session in a cookie opens nothing to pages of other origins, and nothing under another host name. */
export async function tryCookies(trial: Trial): Promise<void> {
  const { world, somebody, cast, isGet } = trial;
  const other = cast.callers.find(({ audience }) => audience !== somebody.audience);
  const cookie = `__Host-access=${world.tokenOf(somebody)}`;
  const page = { cookie, 'session-transport': 'cookie' };
  const tries: (readonly [string, Readonly<Record<string, string>>, string | undefined])[] = [
    ['of another site', { ...page, 'sec-fetch-site': 'cross-site' }, undefined],
    ['of a neighbouring host', { ...page, 'sec-fetch-site': 'same-site' }, undefined],
    ...(isGet ? [] : ([['that says nothing of cookies', { cookie }, undefined]] as const)),
    ...(other ? ([['of another host', page, world.hostOf(other.tenant)]] as const) : []),
  ];
  await trial.each(tries, async ([what, headers, host]) => {
    const { status } = await trial.send(somebody, undefined, { token: undefined, headers, ...(host && { host }) });
    if (status !== 401) trial.found(`let the cookie of ${who(somebody)} in from a page ${what} (${status})`);
  });
}

/** Headers that say: not this address, not this host. */
export async function tryHeaders(trial: Trial): Promise<void> {
  const { world, somebody, cast } = trial;
  const nobody = { token: undefined };
  await trial.each(REWRITES, async (name) => {
    const { status } = await trial.send(somebody, undefined, { ...nobody, headers: { [name]: '/health/live' } });
    if (status !== 401) trial.found(`obeys ${name} (${status})`);
  });
  const other = cast.callers.find(({ audience }) => audience !== somebody.audience);
  if (!other) return;
  await trial.each(SOMEBODY_ELSE, async (name) => {
    const headers = { [name]: world.hostOf(somebody.tenant), Forwarded: `host=${world.hostOf(somebody.tenant)}` };
    const { status } = await trial.send(somebody, undefined, { host: world.hostOf(other.tenant), headers });
    if (status !== 401) trial.found(`took ${who(somebody)} to be where ${name} says (${status})`);
  });
}
