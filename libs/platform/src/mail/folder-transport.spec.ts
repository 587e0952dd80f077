import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderTransport } from './folder-transport';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pohonnama-mail-')), 'mail');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const mail = (id: string) => ({
  from: { name: 'Senja', address: 'surat@pohonnama.example' },
  replyTo: 'halo@senja.example',
  to: { name: 'Sari', address: 'sari@senja.example' },
  subject: 'Halo',
  text: 'Halo',
  html: '<p>Halo</p>',
  messageId: `<${id}@pohonnama.example>`,
  date: new Date('2026-11-22T03:00:00Z'),
});

it('where there is no mail server each mail is a file that only its owner reads, the same however often it is sent', async () => {
  const transport = new FolderTransport(folder);
  for (const id of ['let_1', 'let_2', 'let_1']) await transport.send(mail(id));
  expect(readdirSync(folder).sort()).toEqual(['let_1.eml', 'let_2.eml']);
  const file = join(folder, 'let_1.eml');
  expect(readFileSync(file, 'utf8')).toMatch(/^To: Sari <sari@senja\.example>\r$/m);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
