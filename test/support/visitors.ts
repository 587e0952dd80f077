import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { solveCaptcha, written } from './solve-captcha';
import type { World } from './world';

/** People without an account, in Senja's shop unless another host is named. */
export class Visitors {
  constructor(private readonly world: World) {}

  ask(method: 'get' | 'post' | 'put', path: string, host: string = DEMO_HOSTS.subReseller) {
    return request(this.world.customers.getHttpServer())[method](path).set('Host', host);
  }

  /** A first order, as it is sent. */
  buy(body: object, key: string, host?: string) {
    return this.ask('post', '/v1/checkout', host).set('Idempotency-Key', key).send(body);
  }

  /** A solved challenge, as the form of a page sends it. */
  async captcha(host: string = DEMO_HOSTS.subReseller): Promise<string> {
    return written(await solveCaptcha(this.world.customers, host));
  }
}
