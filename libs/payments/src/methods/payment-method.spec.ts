import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Money } from '#libs/kernel';
import { Settings } from '#libs/platform';
import { Logger } from '@nestjs/common';
import { gateways } from '../gateways/gateways';
import { CredentialBox } from './credential-box';
import { CredentialsUnreadable, CredentialsWrong, checkCredentials, feeOn } from './payment-method';

beforeAll(() => Logger.overrideLogger(false));

describe('a seller’s credentials', () => {
  it('are exactly those that the provider gives', () => {
    const good = { clientId: 'BRN-1', secretKey: 'SK' };
    expect(checkCredentials(gateways.doku, good)).toEqual(good);
    expect(checkCredentials(gateways.midtrans, { serverKey: 'k' })).toEqual({ serverKey: 'k' });
    for (const wrong of [{}, { clientId: 'BRN-1' }, { ...good, more: 'x' }, { ...good, secretKey: '' }, { ...good, secretKey: 'a b' }])
      expect(() => checkCredentials(gateways.doku, wrong as never)).toThrow(CredentialsWrong);
  });

  it('are kept so that only this installation reads them, and only as those of their method', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pohonnama-credentials-'));
    const box = new CredentialBox(Settings.load({ NODE_ENV: 'test', DATA_DIR: folder }));
    const sealed = box.seal({ serverKey: 'SB-Mid-server-abc' }, 'pme_1');
    expect(sealed).not.toContain('SB-Mid');
    expect(box.open(sealed, 'pme_1')).toEqual({ serverKey: 'SB-Mid-server-abc' });
    expect(() => box.open(sealed, 'pme_2')).toThrow(CredentialsUnreadable);
    rmSync(folder, { recursive: true });
  });
});

it('a fee is a sum and a share of the amount, rounded to whole rupiah', () => {
  expect(feeOn(Money.idr(100_000), { feeFlat: 1_000n, feeBasisPoints: 70 })).toEqual(Money.idr(1_700));
  expect(feeOn(Money.idr(12_345), { feeFlat: 0n, feeBasisPoints: 70 })).toEqual(Money.idr(86));
});
