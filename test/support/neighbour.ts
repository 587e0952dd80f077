import { type Actor, newId } from '#libs/kernel';
import { Nodes, Passwords, People } from '#libs/tree';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD } from '../../apps/cli/src/demo/demo-people';
import type { World } from './world';

/** Another customer of Senja, who has no names yet, logged in at its shop. The name makes the address: each counts once. */
export async function neighbour(world: World, name: string) {
  const seller = world.cast.subReseller.nodeId;
  const email = `${name.toLowerCase()}@example.test`;
  const passwordHash = await new Passwords().hash(DEMO_PASSWORD);
  const actor = await world.database.work.run(async (tx): Promise<Actor> => {
    const node = await new Nodes().addChild(tx, { id: seller }, 'customer', `Warung ${name}`);
    const id = newId('per', tx.now);
    await new People().add(tx, { id, realm: seller, email, name, passwordHash, locale: 'id', phone: null, createdAt: tx.now });
    await new People().addMembership(tx, { personId: id, nodeId: node.id, role: 'owner' });
    return { personId: id, nodeId: node.id, role: 'owner' };
  });
  const http = () => request(world.customers.getHttpServer() as Parameters<typeof request>[0]);
  const login = await http().post('/v1/auth/login').set('Host', DEMO_HOSTS.subReseller).send({ email, password: DEMO_PASSWORD });
  const bearer = `Bearer ${(login.body as { accessToken: string }).accessToken}`;
  const send = (method: 'get' | 'post', path: string) =>
    http()[method](path).set('Host', DEMO_HOSTS.subReseller).set('Authorization', bearer);
  return {
    ...actor,
    email,
    get: (path: string) => send('get', path),
    post: (path: string, body: object = {}) => send('post', path).send(body),
  };
}
