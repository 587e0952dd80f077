import { type AddressInfo, connect } from 'node:net';
import type { SmallApp } from './small-app';

/** What comes back first when these bytes are sent and nothing more. */
export function firstAnswer({ app }: SmallApp, bytes: string): Promise<string> {
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
