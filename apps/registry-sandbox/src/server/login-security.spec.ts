import { codeOf } from '../testing/epp-caller';
import { extensionXml, loginXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

let sandbox: TemporarySandbox;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
});

afterEach(() => sandbox.end());

const first = () => sandbox.control.info().accounts[0]!;

it('a login takes a long password in the extension for it, and sets one there', async () => {
  const { user, password } = first();
  const secured = (inside: string) => `<extension>${extensionXml('loginSec', 'loginSec', inside)}</extension></command>`;
  const elsewhere = '[LOGIN-SECURITY]';
  const long = 'kata sandi yang sangat panjang sekali';
  const caller = await sandbox.connect();
  await caller.hear();
  expect(codeOf(await caller.ask(loginXml(user, elsewhere)))).toBe(2200);
  const change = secured(`<loginSec:pw>${password}</loginSec:pw><loginSec:newPW>${long}</loginSec:newPW>`);
  expect(codeOf(await caller.ask(loginXml(user, elsewhere, elsewhere).replace('</command>', change)))).toBe(1000);
  expect(first().password).toBe(long);
  const again = await sandbox.connect();
  await again.hear();
  const login = loginXml(user, elsewhere).replace('</command>', secured(`<loginSec:pw>${long}</loginSec:pw>`));
  expect(codeOf(await again.ask(login.replace(/<extURI>[^<]*loginSec[^<]*<.extURI>/, '')))).toBe(2002);
  expect(codeOf(await again.ask(login))).toBe(1000);
});
