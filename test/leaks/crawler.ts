import { Answers, type Answer, type Sent } from '../authorisation/answers';
import { OBJECTS, nobodys } from '../authorisation/objects';
import { type ForeignWord, foreignIn } from './foreign-words';
import { readable } from './readable';

const KINDS: ReadonlySet<string> = new Set(Object.values(OBJECTS).map(({ prefix }) => prefix));
/** Ids as the house makes them. */
const ID = /\b([a-z]{3,4})_[0-9a-z]{26}\b/g;
/** So many of a kind are looked at: what is true of them is true of the next one. */
const OF_A_KIND_MAX = 6;
/** A list, what is in it, and what is in that. */
const ROUNDS = 3;
const LANGUAGES = ['id', 'en'] as const;
/** What shows nothing unless it is asked for something. */
const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/prices': '?tld=com',
  'GET /v1/whois': '?name=kopi.com',
  'GET /v1/suggestions': '?name=kopi',
  'GET /v1/brand/legal-text': '?kind=terms',
};
/** Leaves the house through the front door: it is tried when everything else has been. */
const LAST = /auth\/(logout|sessions)|DELETE/;

/** What is served and is no route of a controller’s; and what is not served. */
const BESIDES = ['/openapi.json', '/docs', '/nowhere'];
const LINK = /"(\/v1\/[\w./-]+)"/g;

/** Who walks through a shop, and where. */
export interface Visit {
  readonly host: string;
  readonly token?: string;
}

/**
 * Walks through everything that a shop shows and refuses: every route the program really has, with all ids that its own answers tell,
 * and with what is wrong in every way. What any of it says of anybody but the brand is a finding.
 */
export class Crawler {
  readonly findings = new Set<string>();
  /** Routes that let somebody in at least once. */
  readonly shown = new Set<string>();
  calls = 0;
  private readonly ids = new Map<string, Set<string>>();
  private readonly links = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly answers: Answers,
    private readonly words: readonly ForeignWord[],
  ) {}

  /** Everything and these addresses besides, or only what is named. */
  async walk(visit: Visit, { only, also = [] }: { readonly only?: readonly string[]; readonly also?: readonly string[] }): Promise<void> {
    const routes = this.answers.routes().filter((route) => !only || only.includes(route));
    if (!only) for (const path of BESIDES) await this.look(visit, path, path);
    for (const path of also) this.links.add(path);
    const looks = routes.filter((route) => route.startsWith('GET '));
    // What lists tell is looked at, and what that tells in turn.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const route of looks) for (const path of this.paths(route)) await this.look(visit, route, path);
    for (const route of routes.toSorted((one, other) => Number(LAST.test(one)) - Number(LAST.test(other)))) await this.misuse(visit, route);
  }

  private async look(visit: Visit, route: string, path: string): Promise<void> {
    if (this.seen.has(path)) return;
    this.seen.add(path);
    const query = QUERIES[route] ?? '';
    await this.ask(route, { ...visit, method: 'GET', path: path + query });
    if (visit.token) await this.ask(route, { host: visit.host, method: 'GET', path: path + query });
  }

  /** What is not there, what cannot be read, what is not known, and what this address does not do. */
  private async misuse(visit: Visit, route: string): Promise<void> {
    const [method, template] = route.split(' ') as [string, string];
    const nobodysPath = template.replaceAll(/:(\w+)/g, (_, name: string) => nobodys(name));
    const [own] = this.paths(route);
    const isGet = method === 'GET';
    for (const language of LANGUAGES) {
      const headers = { 'Accept-Language': language };
      await this.ask(route, { ...visit, headers, method, path: nobodysPath, ...(isGet ? {} : { body: {} }) });
      await this.ask(route, {
        ...visit,
        headers,
        method,
        path: `${own ?? nobodysPath}?unknown=1&limit=0`,
        ...(isGet ? {} : { body: { unknown: 1 } }),
      });
    }
    await this.ask(route, { ...visit, method: 'PATCH', path: nobodysPath, body: {} });
    if (!isGet) await this.ask(route, { host: visit.host, method, path: nobodysPath, body: {} });
    if (!isGet && own) await this.ask(route, { ...visit, method, path: own, body: {} });
  }

  /** The addresses of a route with the ids that are known by now, and those that something linked to. */
  private paths(route: string): string[] {
    const [, template] = route.split(' ') as [string, string];
    const pattern = new RegExp(`^${template.replaceAll(/:\w+/g, '[^/]+')}$`);
    const made = [...template.matchAll(/:(\w+)/g)].reduce(
      (paths, [whole, name]) => {
        const ids = [...(this.ids.get(prefixOf(name!)) ?? [])].slice(0, OF_A_KIND_MAX);
        return paths.flatMap((path) => ids.map((id) => path.replace(whole, id)));
      },
      [template],
    );
    return [...made, ...[...this.links].filter((link) => pattern.test(link))];
  }

  private async ask(route: string, sent: Sent): Promise<Answer> {
    this.calls += 1;
    const answer = await this.answers.to(sent);
    const text = await readable(answer);
    for (const found of foreignIn(text, this.words)) this.findings.add(`${route} (${answer.status}) says ${found}`);
    if (answer.status < 300) {
      this.shown.add(route);
      for (const [id, kind] of text.matchAll(ID)) if (KINDS.has(kind!)) this.ids.set(kind!, (this.ids.get(kind!) ?? new Set()).add(id));
      for (const [, link] of text.matchAll(LINK)) this.links.add(link!);
    }
    return answer;
  }
}

const prefixOf = (parameter: string): string => (parameter in OBJECTS ? OBJECTS[parameter as keyof typeof OBJECTS].prefix : parameter);
