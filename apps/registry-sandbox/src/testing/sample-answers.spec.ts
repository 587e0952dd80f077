import { parseXml } from '#libs/platform';
import { codeOf } from './epp-caller';
import { sampleAnswers } from './sample-answers';

it('the samples are answers of every kind, and none is a failure', async () => {
  const samples = await sampleAnswers();
  const codes = samples.filter(({ kind }) => kind !== 'greeting').map(({ kind, xml }) => [kind, codeOf(parseXml(xml))]);
  expect(codes.filter(([, code]) => Number(code) >= 2000)).toEqual([
    ['refusal', 2003],
    ['host delete', 2305],
  ]);
  expect(new Set(samples.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  const all = samples.map(({ xml }) => xml).join('');
  for (const data of ['panData', 'trnData', 'changeData', 'fee:chkData', 'rgp:infData', 'rgp:upData', 'secDNS:infData', 'fee:delData']) {
    expect(all).toContain(data);
  }
});
