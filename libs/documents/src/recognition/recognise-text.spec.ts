import { Logger } from '@nestjs/common';
import { SPECIMENS, drawKtp } from '../../../../test/support/drawn-papers';
import { agreementOf } from './card-agreement';
import { RecogniseText } from './recognise-text';

const { siti, joko } = SPECIMENS;
const recognise = new RecogniseText();
/** What this tries is reading, not how fast a busy machine is. */
const PATIENCE_MS = 300_000;

beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(['error', 'warn', 'log']));

it('reads number and name of an identity card, through the marks on it, with what is on this machine alone', async () => {
  const text = await recognise.run(await drawKtp(siti), PATIENCE_MS);
  expect(agreementOf(text!, { digits: siti.nik, name: 'Siti Contoh Rahayu' })).toEqual({ number: 'yes', namePercent: 100 });
  expect(agreementOf(text!, { digits: joko.nik, name: joko.name })).toMatchObject({ number: 'no' });
});

it('a picture that takes too long, and one that is none, are given up', async () => {
  expect(await recognise.run(await drawKtp(siti), 1)).toBeNull();
  expect(await recognise.run(Buffer.from('no picture'))).toBeNull();
});

it('whoever ends the program does not wait for a picture', async () => {
  const ended = new RecogniseText();
  const reading = ended.run(await drawKtp(siti), PATIENCE_MS);
  ended.onModuleDestroy();
  await expect(reading).rejects.toThrow('aborted');
});
