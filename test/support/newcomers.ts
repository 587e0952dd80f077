import { MINUTE } from '#libs/kernel';
import request from 'supertest';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { Applicant } from './applicant';
import type { World } from './world';

/** People who register one after the other, and the operator who decides on them. */
export class Newcomers {
  private people = 0;

  constructor(private readonly world: World) {}

  /** Time passes in these stories, so whoever works in the portal logs in every time. */
  async portalOf(part: 'operator' | 'reseller') {
    const http = () => request(this.world.portal.getHttpServer());
    const login = await http().post('/v1/auth/login').send({ email: DEMO_PEOPLE[part].email, password: DEMO_PASSWORD }).expect(200);
    const bearer = `Bearer ${(login.body as { accessToken: string }).accessToken}`;
    return {
      get: (path: string) => http().get(path).set('Authorization', bearer),
      post: (path: string, body: object = {}) =>
        http().post(path).set('Authorization', bearer).set('Idempotency-Key', `key-${Math.random()}`).send(body),
      upload: (path: string, file: Buffer) => http().post(path).set('Authorization', bearer).attach('file', file, 'mutasi.csv'),
      put: (path: string, body: object) => http().put(path).set('Authorization', bearer).send(body),
    };
  }

  operator() {
    return this.portalOf('operator');
  }

  async decide({ id }: Applicant, decision: 'approval' | 'rejection', body: object = {}) {
    return (await this.operator()).post(`/v1/applicants/${id}/${decision}`, body);
  }

  /** The operator sees the money that the applicant reports. */
  async pay(applicant: Applicant, amount?: number): Promise<void> {
    const { body } = await applicant.post('payment', amount === undefined ? {} : { amount }).expect(201);
    await (await this.operator()).post(`/v1/top-ups/${(body as { id: string }).id}/approval`).expect(200);
    await this.world.work();
  }

  /** Somebody else every time. */
  next(form: Parameters<typeof Applicant.register>[1] = {}): Promise<Applicant> {
    this.people += 1;
    // Two mails of one instant have no order.
    this.world.clock.advance(MINUTE);
    return Applicant.register(this.world, {
      email: `orang${this.people}@example.test`,
      phone: `0812-7000-${1_000 + this.people}`,
      ...form,
    });
  }

  /** Logs in with the password that all of them choose. */
  login(email: string) {
    return request(this.world.portal.getHttpServer()).post('/v1/auth/login').send({ email, password: CHOSEN_PASSWORD });
  }
}

export const CHOSEN_PASSWORD = 'rahasia-sekali-ini';
