import { Settings } from '#libs/platform';
import { PortalRealm } from './portal-realm';

const origins = 'https://portal.example.id,http://localhost:3000';
const realm = new PortalRealm(Settings.load({ NODE_ENV: 'test', PORTAL_ORIGINS: origins }));

it.each([
  ['https://portal.example.id', true],
  ['http://localhost:3000', true],
  ['http://portal.example.id', false],
  ['https://portal.example.id:8443', false],
  ['https://evil.example', false],
  [origins, false],
  ['null', false],
  ['', false],
])('web pages at %s may use the portal: %s', async (origin, mayUse) => {
  expect(await realm.admits(origin)).toBe(mayUse);
});

it('nobody can name every web page at once', () => {
  for (const wrong of ['*', 'https://*.example.id', 'portal.example.id'])
    expect(() => Settings.load({ PORTAL_ORIGINS: wrong })).toThrow('PORTAL_ORIGINS');
});
