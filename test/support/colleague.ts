import { type Role, newId } from '#libs/kernel';
import { Passwords, People } from '#libs/tree';
import request from 'supertest';
import type { World } from './world';

const PASSWORD = 'rahasia-sekali';

/** Somebody new in the portal, at that part's node in that role, logged in. The name makes the address: each counts once. */
export async function colleague(world: World, part: keyof World['cast'], role: Role, name: string = role) {
  const email = `${name}-${part}@example.test`.toLowerCase();
  const [people, passwordHash] = [new People(), await new Passwords().hash(PASSWORD)];
  await world.database.work.run(async (tx) => {
    const id = newId('per', tx.now);
    await people.add(tx, { id, realm: 0, email, name, passwordHash, locale: 'id', phone: null, createdAt: tx.now });
    await people.addMembership(tx, { personId: id, nodeId: world.cast[part].nodeId, role });
  });
  const http = () => request(world.portal.getHttpServer());
  const { body } = await http().post('/v1/auth/login').send({ email, password: PASSWORD }).expect(200);
  const token = `Bearer ${(body as { accessToken: string }).accessToken}`;
  const key = () => `${name}-${Math.random()}`;
  return {
    get: (path: string) => http().get(path).set('Authorization', token),
    post: (path: string, sent: object = {}) => http().post(path).set('Authorization', token).set('Idempotency-Key', key()).send(sent),
    put: (path: string, sent: object) => http().put(path).set('Authorization', token).send(sent),
  };
}
