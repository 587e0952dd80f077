import { DAY } from '#libs/kernel';
import { readInstant } from '#libs/platform';
import type { World } from './world';

/** What is to be seen of a name on a day: by its owner, at its registry, and what has been sent and charged since it was last looked at. */
export interface Entry {
  /** As its owner is shown it. */
  readonly phase: string;
  /** What its owner is told comes next, in days from its expiry, and what keeps it away: `redemption 30 renew`. */
  readonly next: string;
  /** The grace periods that its registry shows; null where it is not there. */
  readonly there: readonly string[] | null;
  /** Mails about it, by their templates. */
  readonly mails: Readonly<Record<string, number>>;
  /** What its registry has written into its bill. */
  readonly billed: readonly string[];
}

/** Keeps track of names of the demo's customer, from one look to the next. */
export class Diary {
  private readonly read = new Map<string, { letters: Set<string>; billed: number }>();

  constructor(private readonly world: World) {}

  async today(name: string): Promise<Entry> {
    const { id, expiresAt } = await this.row(name);
    const [{ phase }, { next }] = [await this.get<{ phase: string }>(id, ''), await this.get<{ next: Step[] }>(id, '/next')];
    return {
      phase,
      next: next.map((step) => shown(step, expiresAt)).join(', '),
      there: this.there(name)?.rgp ?? null,
      ...(await this.sinceThen(name)),
    };
  }

  /** A domain's row, also of one that has ended. */
  async row(name: string): Promise<{ id: string; expiresAt: Date; isEnded: boolean }> {
    const [row] = await this.world.reads.query<{ id: string; expires_at: unknown; ended_at: unknown }>(
      'SELECT id, expires_at, ended_at FROM domain WHERE name = ?',
      [name],
    );
    return { id: row!.id, expiresAt: readInstant(row!.expires_at), isEnded: row!.ended_at !== null };
  }

  /** As the registry has it. */
  there(name: string) {
    return this.world.sandbox.control.domains().find((each) => each.name === name) ?? null;
  }

  /** What its owner reads below its page. */
  async get<T>(id: string, path: string): Promise<T> {
    return (await (await this.world.as('customer')).get(`/v1/domains/${id}${path}`).expect(200)).body as T;
  }

  private async sinceThen(name: string): Promise<Pick<Entry, 'mails' | 'billed'>> {
    const before = this.read.get(name) ?? { letters: new Set(), billed: 0 };
    const letters = await this.world.reads.query<{ id: string; template: string }>('SELECT id, template FROM letter WHERE about = ?', [
      name,
    ]);
    const billed = this.world.sandbox.control.billing({ object: name });
    this.read.set(name, { letters: new Set(letters.map(({ id }) => id)), billed: billed.length });
    const mails: Record<string, number> = {};
    for (const { id, template } of letters) if (!before.letters.has(id)) mails[template] = (mails[template] ?? 0) + 1;
    return { mails, billed: billed.slice(before.billed).map(({ command }) => command) };
  }
}

interface Step {
  readonly kind: string;
  readonly at: string | null;
  readonly buy: string | null;
}

function shown({ kind, at, buy }: Step, expiresAt: Date): string {
  const days = at === null ? null : Math.round((Date.parse(at) - expiresAt.getTime()) / DAY);
  return [kind, days, buy].filter((word) => word !== null).join(' ');
}
