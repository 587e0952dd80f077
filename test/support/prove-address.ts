import request from 'supertest';
import { linkInMail } from './link-in-mail';
import type { World } from './world';

/** Whom a name is registered for follows the link in the newest mail to that address. @throws Error when it is not good */
export async function proveAddress(world: World, name: string): Promise<void> {
  const of = 'SELECT c.email FROM domain d JOIN contact c ON c.id = d.registrant_id WHERE d.live_name = ?';
  const [registrant] = await world.reads.query<{ email: string }>(of, [name]);
  const secret = await linkInMail(world.settings.mailFolder, registrant!.email);
  await request(world.customers.getHttpServer() as Parameters<typeof request>[0])
    .post('/v1/registrant-emails/verification')
    .set('Host', 'senja.localhost')
    .send({ secret })
    .expect(204);
}
