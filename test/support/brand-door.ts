import { type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a program as a reverse proxy does: whatever comes in here was asked under this host name. */
export async function brandDoor(program: Server, host: string): Promise<{ readonly url: string; close(): void }> {
  const { port } = program.address() as AddressInfo;
  const door = createServer(({ method, url, headers }, answer) => {
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers: { ...headers, host } }, (told) => {
      answer.writeHead(told.statusCode!, told.headers);
      told.pipe(answer);
    });
    passed.on('error', (error) => answer.destroy(error));
    answer.req.pipe(passed);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`, close: () => door.close() };
}
