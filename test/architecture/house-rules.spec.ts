import { LINES_MAX, importsOf, offenders, sourcesIn } from './house';

const written = [...sourcesIn('libs'), ...sourcesIn('apps')];
const product = written.filter(({ isSpec }) => !isSpec);
const everything = [...written, ...sourcesIn('test')];

it(`no file is longer than ${LINES_MAX} lines`, () => {
  expect(offenders(everything, ({ text }) => text.split('\n').length > LINES_MAX + 1)).toEqual([]);
});

it('no file is named after a drawer', () => {
  expect(offenders(everything, ({ path }) => /(^|[/.-])(utils?|helpers?|common|base|manager|misc)([.-]|\/|$)/.test(path))).toEqual([]);
});

it('exports have names', () => {
  expect(offenders(written, ({ text }) => /^export default/m.test(text))).toEqual([]);
});

it('the kernel knows no framework', () => {
  const foreign = product
    .filter(({ path }) => path.startsWith('libs/kernel/'))
    .flatMap(importsOf)
    .filter((each) => !each.startsWith('.') && !each.startsWith('node:'));
  expect(foreign).toEqual([]);
});

it('the environment is read in one place', () => {
  expect(offenders(product, ({ text, path }) => /process\.env\b/.test(text) && path !== 'libs/platform/src/settings.ts')).toEqual([]);
});

it('only the real clock asks the machine for the time', () => {
  const asks = /new Date\(\)|Date\.now\(\)/;
  const mayAsk = (path: string) => path === 'libs/platform/src/real-clock.ts' || path.startsWith('apps/cli/src/start');
  expect(offenders(product, ({ text, path }) => asks.test(text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')) && !mayAsk(path))).toEqual([]);
});

it('what differs between the two databases is written in one folder', () => {
  const engine = /FOR UPDATE|SKIP LOCKED|ON CONFLICT|ON DUPLICATE KEY|INSERT IGNORE|better-sqlite3|'mysql2'|PRAGMA|GET_LOCK/;
  const product_ = product.filter(
    ({ path }) => !path.startsWith('libs/platform/src/engine/') && !path.startsWith('apps/registry-sandbox/'),
  );
  const mentions = (text: string) => engine.test(text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, ''));
  // These two ask which engine it is, in order to do nothing on the embedded one.
  const named = new Set(['libs/platform/src/database/unit-of-work.ts', 'libs/platform/src/database/migrate.ts']);
  expect(offenders(product_, ({ text, path }) => mentions(text) && !named.has(path))).toEqual([]);
});

it('balances are changed by the ledger alone', () => {
  const writes = /(INSERT INTO|UPDATE|DELETE FROM) +ledger_|insertRows\(tx, 'ledger_/;
  expect(offenders(product, ({ text, path }) => writes.test(text) && path !== 'libs/ledger/src/ledger.ts')).toEqual([]);
});

it('what was posted is never changed and never deleted', () => {
  expect(offenders(product, ({ text }) => /(UPDATE|DELETE FROM) +ledger_transfer/.test(text))).toEqual([]);
});
