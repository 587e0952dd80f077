import { Clock } from '#libs/kernel';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConnectedRegistry } from '../test/connected-registry';
import { registriesFrom } from './read-registries';
import { Registries } from './registries';
import { RegistryModule } from './registry.module';
import { RegistryUnknown } from './registry-unknown';

class StoppedClock extends Clock {
  now(): Date {
    return new Date('2026-11-22T00:00:00Z');
  }
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: StoppedClock }], exports: [Clock] })
class ClockModule {}

const account = { host: 'localhost', user: 'pohonnama', password: 'rahasia' };
const settings = registriesFrom([
  { ...account, name: 'pandi', tlds: ['id', 'co.id'] },
  { ...account, name: 'verisign', tlds: ['com', 'net'] },
]);

describe('the registries', () => {
  const registries = new Registries(settings, new StoppedClock());

  it('are found by name and by extension', () => {
    expect(registries.get('pandi').tlds).toEqual(['id', 'co.id']);
    expect(registries.forTld('net')?.name).toBe('verisign');
    expect(registries.forTld('org')).toBeUndefined();
    expect([...registries.tlds]).toEqual(['id', 'co.id', 'com', 'net']);
    expect(registries.all().map(({ name }) => name)).toEqual(['pandi', 'verisign']);
    expect(() => registries.get('nobody')).toThrow(RegistryUnknown);
  });

  it('log out when the program ends', async () => {
    const world = await ConnectedRegistry.start();
    const app = await Test.createTestingModule({
      imports: [ClockModule, RegistryModule.forRoot(() => [world.registry.settings])],
    }).compile();
    expect(await app.get(Registries).get('scripted').hello()).toMatchObject({ kind: 'done' });
    await app.close();
    expect(world.peer.received.at(-1)!.what).toBe('logout');
    await world.stop();
  });
});
