import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problemText } from './problem-texts';

const libs = join(__dirname, '../../..');
const codes = readdirSync(libs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => [...readFileSync(join(libs, file), 'utf8').matchAll(/readonly code = '([a-z0-9-]+)'/g)].map(([, code]) => code!));

it('every refusal of the house has a title in English and in Indonesian', () => {
  const wordless = codes.filter((code) => {
    const text = problemText(code);
    return !text || !/^[A-Z]/.test(text.en) || !/^[A-Z]/.test(text.id) || text.en === text.id;
  });
  expect(codes.length).toBeGreaterThan(20);
  expect(wordless).toEqual([]);
});

it('what an Indonesian detail needs is in the facts of the refusal', () => {
  const { idDetail } = problemText('price-missing')!;
  expect(idDetail!({ tld: 'id', action: 'renew', years: 2 }, '')).toBe('Belum ada harga untuk perpanjangan .id selama 2 tahun.');
});
