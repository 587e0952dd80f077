import { request } from 'node:http';
import { EPP_NS } from '#libs/registry';
import { codeOf, dataOf, responseOf } from '../testing/epp-caller';
import { commandXml, domainXml, transferXml } from '../testing/epp-documents';
import { TemporarySandbox } from '../testing/temporary-sandbox';

let sandbox: TemporarySandbox;

beforeEach(async () => {
  sandbox = await TemporarySandbox.start();
});

afterEach(() => sandbox.end());

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const { controlPort } = sandbox.info;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: controlPort, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(Buffer.concat(chunks).toString()) }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : text);
  });
}

describe('the control endpoint', () => {
  it('tells where the registry is and who may log in', async () => {
    expect(await call('GET', '/info')).toEqual({ status: 200, body: sandbox.info });
  });

  it('lists domains, objects and charges', async () => {
    const caller = await sandbox.logInWithContact();
    await caller.ask(domainXml('kopisenja.id', 'ORDER-1'));
    await caller.ask(domainXml('tehsenja.id', 'ORDER-2'));
    expect((await call('GET', '/domains?after=kopisenja.id')).body).toEqual([
      expect.objectContaining({ name: 'tehsenja.id', sponsor: 'pohonnama' }),
    ]);
    expect((await call('GET', '/objects')).body).toEqual({ contacts: ['sari1'], hosts: [] });
    expect((await call('GET', '/billing?object=kopisenja.id')).body).toEqual([
      expect.objectContaining({ object: 'kopisenja.id', clTRID: 'ORDER-1', amount: { amount: 50_000, currency: 'IDR' } }),
    ]);
    expect(JSON.stringify((await call('GET', '/domains')).body)).not.toContain('rahasia');
  });

  it('arms, lists and disarms faults', async () => {
    const fault = { fault: 'refuse', verb: 'create', object: 'domain', name: '^kopi', times: 2, code: 2308 };
    expect(await call('POST', '/faults', fault)).toEqual({ status: 200, body: [fault] });
    const caller = await sandbox.logInWithContact();
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(2308);
    expect((await call('GET', '/faults')).body).toEqual([{ ...fault, times: 1 }]);
    expect((await call('DELETE', '/faults')).body).toEqual([]);
    expect(codeOf(await caller.ask(domainXml('kopisenja.id')))).toBe(1000);
  });

  it('moves the clock', async () => {
    expect((await call('POST', '/clock', { now: '2030-01-01T00:00:00Z' })).status).toBe(200);
    await call('POST', '/clock', { advanceSeconds: 86_400 });
    expect(sandbox.control.clock.now().toISOString()).toMatch(/^2030-01-02T00:00/);
  });

  it('sets what a registrar can spend', async () => {
    const { body } = await call('POST', '/accounts/pohonnama/balance', { balance: 60_000 });
    expect(body).toContainEqual({ id: 'pohonnama', balance: { amount: 60_000, currency: 'IDR' } });
    const caller = await sandbox.logInWithContact();
    expect(codeOf(await caller.ask(domainXml('kopi1.id')))).toBe(1000);
    expect(codeOf(await caller.ask(domainXml('kopi2.id')))).toBe(2104);
  });

  it('settles what is pending', async () => {
    await call('POST', '/faults', { fault: 'pending', verb: 'create', object: 'domain' });
    const caller = await sandbox.logInWithContact();
    await caller.ask(domainXml('kopisenja.id'));
    expect((await call('POST', '/pending/kopisenja.id', { complete: true })).status).toBe(200);
    expect((await call('POST', '/pending/kopisenja.id', { complete: true })).status).toBe(404);
  });

  it('plays the other registrar: has a name, asks for ours, answers us', async () => {
    const caller = await sandbox.logInWithContact();
    await caller.ask(domainXml('kopi.com'));
    await call('POST', '/policies/com', { transferLockDays: 0 });
    const wish = { name: 'teh.com', registrar: 'sainganku', authInfo: 'rahasia-Teh1', registeredAt: new Date().toISOString() };
    expect((await call('POST', '/domains', wish)).status).toBe(200);
    expect(codeOf(await caller.ask(transferXml('domain', 'request', 'teh.com', 'rahasia-Teh1')))).toBe(1001);
    expect(await call('POST', '/transfers/teh.com', { op: 'approve' })).toMatchObject({ body: { status: 'clientApproved' } });
    expect(await call('POST', '/transfers/kopi.com', { op: 'request' })).toMatchObject({
      body: { requester: 'sainganku', holder: 'pohonnama' },
    });
    expect(await call('POST', '/transfers/kopi.com', { op: 'cancel' })).toMatchObject({ body: { status: 'clientCancelled' } });
    expect((await call('GET', '/domains')).body).toMatchObject([{ sponsor: 'pohonnama' }, { name: 'teh.com', sponsor: 'pohonnama' }]);
  });

  it('holds a name as its registry, and says so to its registrar', async () => {
    const caller = await sandbox.logInWithContact();
    await caller.ask(domainXml('kopi.com'));
    expect((await call('POST', '/domains/kopi.com/statuses', { add: ['serverHold'] })).status).toBe(200);
    const message = await caller.ask(commandXml('<poll op="req"/>'));
    expect(dataOf(message).first(EPP_NS.domain, 'status')?.attribute('s')).toBe('serverHold');
    const change = responseOf(message).first(EPP_NS.epp, 'extension')?.children[0];
    expect([change?.local, change?.textOf(EPP_NS.changePoll, 'operation')]).toEqual(['changeData', 'update']);
  });

  it('changes the rules of an extension', async () => {
    expect((await call('POST', '/policies/com', { autoRenews: false, expiryGraceDays: 0 })).body).toMatchObject({ autoRenews: false });
    expect((await call('GET', '/policies')).body).toMatchObject({ com: { expiryGraceDays: 0 }, id: { expiryGraceDays: 40 } });
  });

  it.each([
    ['POST', '/domains', { name: 'teh.com', registrar: 'sainganku' }, 400],
    ['POST', '/domains', { name: 'teh.com', registrar: 'siapa', authInfo: 'rahasia' }, 404],
    ['POST', '/domains', { name: 'teh.com', registrar: 'sainganku', authInfo: 'rahasia', registeredAt: '2020-01-01' }, 400],
    ['POST', '/domains/teh.com/statuses', { add: ['serverHold'] }, 404],
    ['POST', '/transfers/teh.com', { op: 'take' }, 400],
    ['POST', '/transfers/teh.com', { op: 'approve' }, 400],
    ['POST', '/transfers/teh.com', { op: 'request' }, 404],
    ['POST', '/policies/com', { autoRenews: 'yes' }, 400],
    ['POST', '/policies/com', { transferNews: 'nobody' }, 400],
    ['POST', '/policies/com', { redemptionDays: -1 }, 400],
    ['POST', '/policies/com', { price: 1 }, 400],
    ['POST', '/policies/org', { autoRenews: true }, 404],
    ['POST', '/faults', { fault: 'explode', verb: 'create' }, 400],
    ['POST', '/faults', '{', 400],
    ['POST', '/faults', [], 400],
    ['POST', '/clock', {}, 400],
    ['POST', '/clock', { now: 'besok' }, 400],
    ['POST', '/clock', { now: '9000-01-01T00:00:00Z' }, 400],
    ['POST', '/clock', { advanceSeconds: '60' }, 400],
    ['POST', '/accounts/pohonnama/balance', { balance: 1.5 }, 400],
    ['POST', '/accounts/siapa/balance', { balance: 1 }, 404],
    ['POST', '/pending/kopi.id', { complete: 'yes' }, 400],
    ['POST', '/pending/kopi.id', { complete: true }, 404],
    ['POST', '/pending/%E0%A4', { complete: true }, 400],
    ['POST', '/clock', { now: 'x'.repeat(70_000) }, 400],
    ['GET', '/billing?after=x', undefined, 400],
    ['GET', '//', undefined, 400],
    ['GET', '/secrets', undefined, 404],
    ['DELETE', '/clock', undefined, 405],
  ])('answers %s %s with a reason when it makes no sense', async (method, path, body, status) => {
    expect(await call(method, path, body)).toEqual({ status, body: { reason: expect.any(String) } });
  });

  it('answers no web page, under whatever name it came', async () => {
    expect((await call('GET', '/info', undefined, { host: 'evil.example' })).status).toBe(403);
    expect((await call('GET', '/info', undefined, { origin: 'http://localhost' })).status).toBe(403);
    expect((await call('GET', '/info', undefined, { host: 'localhost' })).status).toBe(200);
  });
});
