import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import request, { type Test } from 'supertest';
import type { World } from './world';

interface Status {
  readonly id: string;
  readonly state: string;
}

/** Everything a visitor fills in; what differs is given. */
const FORM = {
  type: 'personal',
  name: 'Toko Wayan',
  contactName: 'Wayan Sudarma',
  email: 'wayan@example.test',
  phone: '0812-1111-2222',
};

/** A paper as a file that is good enough to be taken. */
export const PAPER = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\nstartxref\n9\n%%EOF\n');

/** A visitor who becomes a reseller, step by step, with the mailbox and the telephone they have. */
export class Applicant {
  private constructor(
    private readonly world: World,
    readonly id: string,
    readonly token: string,
    readonly email: string,
  ) {}

  static async register(world: World, form: Partial<typeof FORM> = {}): Promise<Applicant> {
    const whole = { ...FORM, ...form };
    const { body } = await request(world.portal.getHttpServer()).post('/v1/registration').send(whole).expect(201);
    const { token, application } = body as { token: string; application: Status };
    return new Applicant(world, application.id, token, whole.email);
  }

  get(path = 'status'): Test {
    return request(this.world.portal.getHttpServer()).get(`/v1/registration/${path}`).set('Authorization', `Bearer ${this.token}`);
  }

  post(path: string, body: object = {}, key = `${this.id}-${path}-${Math.random()}`): Test {
    return this.sent(path).set('Idempotency-Key', key).send(body);
  }

  handIn(kind: string, file: Buffer = PAPER): Test {
    return this.sent('documents').field('kind', kind).attach('file', file, 'scan.pdf');
  }

  async state(): Promise<string> {
    return ((await this.get().expect(200)).body as Status).state;
  }

  /** The mails of one kind to this address, the newest first, as they wait to be sent. */
  async mails(template: string): Promise<Record<string, string>[]> {
    const rows = await this.world.reads.query<{ data: string }>(
      'SELECT data FROM letter WHERE to_email = ? AND template = ? ORDER BY created_at DESC, id DESC',
      [this.email, template],
    );
    return rows.map(({ data }) => JSON.parse(data) as Record<string, string>);
  }

  /** What stands behind the `#` of the newest link. */
  async secret(): Promise<string> {
    return (await this.mails('verify-email'))[0]!['link']!.split('#')[1]!;
  }

  /** The secret of the newest invitation that a worker has sent: once sent, a mail is the only place where it stands. */
  invitationSent(): string {
    const folder = this.world.settings.mailFolder;
    const mails = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/=\r?\n/g, ''));
    const mine = mails.filter((mail) => mail.includes(this.email));
    return mine.flatMap((mail) => /\/invitation#([\w-]{43})/.exec(mail)?.[1] ?? []).at(-1)!;
  }

  async openLink(): Promise<void> {
    await this.post('email-verification', { secret: await this.secret() }).expect(200);
  }

  /** The newest code that came to any telephone. */
  code(): string {
    return readFileSync(this.world.settings.inDataDir('otp.log'), 'utf8').trim().split(' ').at(-1)!;
  }

  async provePhone(): Promise<void> {
    await this.post('phone-code').expect(204);
    await this.post('phone-verification', { code: this.code() }).expect(200);
  }

  /** Address and telephone are proved, and the first package on offer is chosen. */
  async upToPackage(): Promise<this> {
    await this.openLink();
    await this.provePhone();
    const { body } = (await this.get('packages').expect(200)) as { body: { data: { id: string }[] } };
    await this.post('package', { package: body.data[0]!.id }).expect(200);
    return this;
  }

  /** These papers are handed in, and the operator is asked to decide. */
  async upToReview(...kinds: readonly string[]): Promise<this> {
    await this.upToPackage();
    for (const kind of kinds) await this.handIn(kind).expect(201);
    await this.post('submission').expect(200);
    return this;
  }

  private sent(path: string): Test {
    return request(this.world.portal.getHttpServer()).post(`/v1/registration/${path}`).set('Authorization', `Bearer ${this.token}`);
  }
}
