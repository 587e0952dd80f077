import { EPP_NS } from '#libs/registry';
import { EXTENSIONS } from '../epp/extensions';
import { type EppCaller, codeOf, responseOf } from '../testing/epp-caller';
import { domainXml, extensionXml, infoXml, objectXml, updateXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

const NS = EXTENSIONS.secDNS;
const DIGEST = '49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC1234';
const ds = (keyTag: number, digest = DIGEST) =>
  `<secDNS:dsData><secDNS:keyTag>${keyTag}</secDNS:keyTag><secDNS:alg>13</secDNS:alg><secDNS:digestType>2</secDNS:digestType>` +
  `<secDNS:digest>${digest}</secDNS:digest></secDNS:dsData>`;
const key = (publicKey: string) =>
  `<secDNS:keyData><secDNS:flags>257</secDNS:flags><secDNS:protocol>3</secDNS:protocol><secDNS:alg>13</secDNS:alg>` +
  `<secDNS:pubKey>${publicKey}</secDNS:pubKey></secDNS:keyData>`;

let sandbox: TemporarySandbox;
let caller: EppCaller;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
  caller = await sandbox.logInWithContact();
  const create = domainXml('kopi.id').replace('</command>', `<extension>${extensionXml('secDNS', 'create', ds(1))}</extension></command>`);
  await caller.ask(create);
});

afterEach(() => sandbox.end());

const update = async (inside: string) =>
  codeOf(
    await caller.ask(
      objectXml('update', 'domain', '<domain:name>kopi.id</domain:name>', undefined, extensionXml('secDNS', 'update', inside)),
    ),
  );
const signed = async () =>
  responseOf(await caller.ask(infoXml('kopi.id')))
    .first(EPP_NS.epp, 'extension')
    ?.first(NS, 'infData');
const keyTags = async () => (await signed())?.all(NS, 'dsData').map((each) => each.textOf(NS, 'keyTag'));

it('digests are kept, told, exchanged and taken away', async () => {
  expect(await keyTags()).toEqual(['1']);
  expect(await update(`<secDNS:rem>${ds(1)}</secDNS:rem><secDNS:add>${ds(2)}${ds(3)}</secDNS:add>`)).toBe(1000);
  expect(await keyTags()).toEqual(['2', '3']);
  expect(await update('<secDNS:chg><secDNS:maxSigLife>604800</secDNS:maxSigLife></secDNS:chg>')).toBe(1000);
  expect((await signed())?.textOf(NS, 'maxSigLife')).toBe('604800');
  expect(await update('<secDNS:rem><secDNS:all>true</secDNS:all></secDNS:rem>')).toBe(1000);
  expect(await signed()).toBeUndefined();
});

it('keys can be given instead of digests, and not beside them', async () => {
  expect(await update(`<secDNS:add>${key('AwEAAc==')}</secDNS:add>`)).toBe(2306);
  expect(await update(`<secDNS:rem><secDNS:all>1</secDNS:all></secDNS:rem><secDNS:add>${key('AwEA')}</secDNS:add>`)).toBe(1000);
  expect((await signed())?.first(NS, 'keyData')?.textOf(NS, 'pubKey')).toBe('AwEA');
});

it.each([
  ['a digest that is there already', `<secDNS:add>${ds(1)}</secDNS:add>`, 2306],
  ['taking out what is not there', `<secDNS:rem>${ds(9)}</secDNS:rem>`, 2306],
  ['a digest of the wrong length', `<secDNS:add>${ds(2, 'ABCD')}</secDNS:add>`, 2306],
  ['a digest in other letters', `<secDNS:add>${ds(2, 'XY')}</secDNS:add>`, 2005],
  ['a key tag that is too large', `<secDNS:add>${ds(65_536)}</secDNS:add>`, 2005],
  ['nothing to add', '<secDNS:add/>', 2003],
  ['nothing at all', '', 2003],
])('%s is refused and changes nothing', async (_, inside, expected) => {
  expect(await update(inside)).toBe(expected);
  expect(await keyTags()).toEqual(['1']);
});

it('an update of a locked name changes no digest either', async () => {
  await caller.ask(updateXml('domain', 'kopi.id', '<domain:add><domain:status s="clientUpdateProhibited"/></domain:add>'));
  expect(await update('<secDNS:rem><secDNS:all>true</secDNS:all></secDNS:rem>')).toBe(2304);
});
