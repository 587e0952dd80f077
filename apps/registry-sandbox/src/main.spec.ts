import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from './sandbox';
import type { SandboxInfo } from './sandbox-info';
import { EppCaller, codeOf } from './testing/epp-caller';
import { contactXml, domainXml } from './testing/epp-documents';
import { MainProcess } from './testing/main-process';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-main-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

const dir = () => join(dataDir, 'registry-sandbox');
const writtenInfo = () => JSON.parse(readFileSync(join(dir(), 'info.json'), 'utf8')) as SandboxInfo;

describe('the program', () => {
  it('killed right after an answer, has lost nothing of what it answered', async () => {
    const main = MainProcess.start(dataDir);
    await main.prints(/EPP on/);
    const caller = await EppCaller.loggedIn(writtenInfo());
    await caller.ask(contactXml('sari1'));
    const answer = await caller.ask(domainXml('kopisenja.id', 'ORDER-1'));
    await main.end('SIGKILL');
    caller.hangUp();
    expect(codeOf(answer)).toBe(1000);

    const again = await startSandbox({ dir: dir(), port: 0, controlPort: 0, tlds: ['id'] });
    expect(again.control.domains().map(({ name }) => name)).toEqual(['kopisenja.id']);
    expect(again.control.billing().map(({ clTRID }) => clTRID)).toEqual(['ORDER-1']);
    await again.close();
  });

  it('ends by itself when it is asked to', async () => {
    const main = MainProcess.start(dataDir);
    await main.prints(/EPP on/);
    const caller = await EppCaller.loggedIn(writtenInfo());
    expect(await main.end('SIGTERM')).toEqual({ exitCode: 0 });
    expect(await caller.hear()).toBe('closed');
  });

  it('says who may log in before it was ever started, and means it', async () => {
    const info = JSON.parse(await MainProcess.start(dataDir, 'info').output()) as SandboxInfo;
    expect(info.accounts.map(({ user }) => user)).toEqual(['pohonnama', 'sainganku']);
    expect(info.tlds).toContain('id');
    expect(writtenInfo()).toEqual(info);
    const sandbox = await startSandbox({ dir: dir(), port: 0, controlPort: 0, tlds: ['id'] });
    expect(sandbox.info.accounts).toEqual(info.accounts);
    expect(sandbox.info.caFile).toBe(info.caFile);
    await sandbox.close();
  });

  it('knows no other command', async () => {
    expect(await MainProcess.start(dataDir, 'explode').output()).toBe('usage: main.js [info]\n');
  });
});
