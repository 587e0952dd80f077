import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { refuseTakenPorts } from './ports';

const HOST = '127.0.0.1';

describe('the ports of a start', () => {
  it('that somebody else has are named, each with its variable', async () => {
    const other = createServer().listen(0, HOST);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const needed = [
      { variable: 'PORTAL_PORT', port },
      { variable: 'CUSTOMER_PORT', port: 0 },
    ];
    await expect(refuseTakenPorts(needed, HOST)).rejects.toThrow(`port ${port} is in use: choose another one with PORTAL_PORT`);
    other.close();
    await once(other, 'close');
    await expect(refuseTakenPorts(needed, HOST)).resolves.toBeUndefined();
    const same = [...needed, { variable: 'SANDBOX_EPP_PORT', port }];
    await expect(refuseTakenPorts(same, HOST)).rejects.toThrow(`port ${port} is wanted twice: choose another one with SANDBOX_EPP_PORT`);
  });

  it('on an address that this machine does not have are not said to be in use', async () => {
    await expect(refuseTakenPorts([{ variable: 'PORTAL_PORT', port: 4000 }], '192.0.2.1')).rejects.toThrow(
      /cannot be opened .*EADDRNOTAVAIL/,
    );
  });
});
