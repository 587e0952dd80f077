import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClamdServer, EICAR } from '../../../../test/support/clamd-server';
import { ScannerUnavailable, askClamd } from './clamd';

const clamd = new ClamdServer();
let address: string;

beforeAll(async () => {
  address = await clamd.start();
});
afterAll(() => clamd.stop());

it('a file that nothing is found in is clean, however large', async () => {
  expect(await askClamd(address, Buffer.alloc(5 * 1024 * 1024, 'x'))).toEqual({ isClean: true });
  expect(await askClamd(address, Buffer.alloc(0))).toEqual({ isClean: true });
});

it('what is found has a name', async () => {
  const file = Buffer.concat([Buffer.alloc(100_000, 'x'), Buffer.from(EICAR)]);
  expect(await askClamd(address, file)).toEqual({ isClean: false, found: 'Eicar-Signature' });
});

it('a scanner that is away, or says something else, has said nothing', async () => {
  await expect(askClamd('127.0.0.1:1', Buffer.from('x'))).rejects.toThrow(ScannerUnavailable);
  const socket = join(tmpdir(), `pohonnama-clamd-${process.pid}`);
  const other = createServer(
    (peer) =>
      void peer
        .on('error', () => undefined)
        .resume()
        .end('INSTREAM size limit exceeded. ERROR\0'),
  );
  await new Promise<void>((resolve) => other.listen(socket, resolve));
  await expect(askClamd(socket, Buffer.from('x'))).rejects.toThrow(ScannerUnavailable);
  await new Promise((resolve) => other.close(resolve));
});
