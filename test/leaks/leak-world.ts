import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';
import { type Answer, Answers } from '../authorisation/answers';
import { PayingWorld } from '../support/paying-world';
import type { World } from '../support/world';
import { Crawler, type Visit } from './crawler';
import { type ForeignWord, foreignIn, foreignWords } from './foreign-words';
import { trade } from './trade';

/** Senja, which sells for KopiHost, which sells for the operator; after a customer of Senja’s has done whatever customers do. */
export class LeakWorld {
  private constructor(
    private readonly paying: PayingWorld,
    private readonly answers: Answers,
    private readonly words: readonly ForeignWord[],
    /** Addresses that no list tells. */
    private readonly told: readonly string[],
  ) {}

  static async start(): Promise<LeakWorld> {
    const paying = await PayingWorld.start(['doku']);
    const told = await trade(paying);
    const { reads, cast, customers } = paying.world;
    const [brand] = await reads.query<{ path: string }>('SELECT path FROM node WHERE id = ?', [cast.subReseller.nodeId]);
    return new LeakWorld(paying, Answers.of(customers), await foreignWords(reads, brand!.path), told);
  }

  async end(): Promise<void> {
    this.answers.close();
    await this.paying.end();
  }

  get world(): World {
    return this.paying.world;
  }

  /** Budi walks through Senja’s shop, and a visitor beside him. */
  async walk(only?: readonly string[]): Promise<Crawler> {
    return this.walked(await this.budi(), only);
  }

  /** A visitor walks alone. */
  visit(only: readonly string[]): Promise<Crawler> {
    return this.walked({ host: DEMO_HOSTS.subReseller }, only);
  }

  /** Routes that show something to whoever looks, and showed this crawler nothing. */
  unseen({ shown }: Crawler): string[] {
    return this.answers.routes().filter((route) => route.startsWith('GET ') && !shown.has(route));
  }

  /** What the mails to customers of Senja say of others, their headers included; and how many were read. */
  async mails(): Promise<{ readonly read: number; readonly findings: readonly string[] }> {
    await this.world.work();
    const folder = this.world.settings.mailFolder;
    const customers =
      "SELECT l.id, l.template FROM letter l JOIN edge e ON e.child_id = l.node_id WHERE l.state = 'sent' AND e.parent_id = ?";
    const sent = await this.world.reads.query<{ id: string; template: string }>(customers, [this.world.cast.subReseller.nodeId]);
    const kept = new Set(await readdir(folder));
    const letters = sent.filter(({ id }) => kept.has(`${id}.eml`));
    const findings = await Promise.all(
      letters.map(async ({ id, template }) => {
        const mail = await new MailFolder(folder).find(id);
        const [head] = (await readFile(join(folder, `${id}.eml`), 'latin1')).split('\r\n\r\n');
        const text = [head, ...Object.values(mail ?? {})].join(' ');
        return foreignIn(text, this.words).map((found) => `the mail ${template} says ${found}`);
      }),
    );
    return { read: letters.length, findings: [...new Set(findings.flat())] };
  }

  /** A visitor of Senja’s asks for something. */
  send(route: string, body: object): Promise<Answer> {
    const [method, path] = route.split(' ') as [string, string];
    return this.answers.to({ method, path, host: DEMO_HOSTS.subReseller, body });
  }

  private async walked(visit: Visit, only?: readonly string[]): Promise<Crawler> {
    const crawler = new Crawler(this.answers, this.words);
    await crawler.walk(visit, only ? { only } : { also: this.told });
    return crawler;
  }

  private async budi(): Promise<Visit> {
    const host = DEMO_HOSTS.subReseller;
    const body = { email: DEMO_PEOPLE.customer.email, password: DEMO_PASSWORD };
    const { text } = await this.answers.to({ method: 'POST', path: '/v1/auth/login', host, body });
    return { host, token: (JSON.parse(text) as { accessToken: string }).accessToken };
  }
}
