import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BARE_ACCOUNTS, bareAccount } from './bare-account';
import type { Pace } from './bench-options';
import { BenchPlatform } from './bench-platform';
import { type Standing, contest } from './contest';
import { GROVES, Grove, SHOP_HOST, SHOP_PASSWORD } from './grove';
import { HttpClient } from './http-client';
import { OrderRequests } from './order-requests';
import { Program } from './program';

const CLIENTS = 32;
const SHOPPERS = 8;
const POOL = 4;

/** Orders per second through the customer API, registries asked before each. */
export interface HttpFigures {
  readonly depth: number;
  readonly standings: readonly Standing[];
}

export async function httpSuite(address: string, pace: Pace): Promise<HttpFigures[]> {
  const figures: HttpFigures[] = [];
  for (const depth of GROVES.keys()) {
    const platform = await BenchPlatform.start(address, POOL);
    const folder = mkdtempSync(join(tmpdir(), 'pohonnama-bench-'));
    try {
      const emails = await (await Grove.plant(platform, depth)).addShop(SHOPPERS);
      figures.push({ depth, standings: await withPrograms(platform.database.url, folder, (api) => measure(platform, api, emails, pace)) });
      await platform.refuseBrokenLaws();
    } finally {
      await platform.end();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

/** The registry and the API in processes of their own, as in production. */
async function withPrograms<T>(databaseUrl: string, folder: string, work: (api: URL) => Promise<T>): Promise<T> {
  const shared = { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: databaseUrl };
  const sandbox = await Program.start('registry-sandbox', { ...shared, SANDBOX_EPP_PORT: '0', SANDBOX_CONTROL_PORT: '0' }, /EPP on/);
  try {
    const api = await Program.start('customer-api', { ...shared, CUSTOMER_PORT: '0' }, /"url":"(http[^"]+)"/);
    try {
      return await work(new URL(api.found));
    } finally {
      await api.end();
    }
  } finally {
    await sandbox.end();
  }
}

async function measure(platform: BenchPlatform, api: URL, emails: readonly string[], pace: Pace): Promise<Standing[]> {
  const client = new HttpClient(api, SHOP_HOST, CLIENTS);
  const bare = await bareAccount(platform.database, CLIENTS);
  try {
    const shoppers = await Promise.all(emails.map((email) => logIn(client, email)));
    const as = (caller: number) => shoppers[caller % shoppers.length]!;
    const requests = new OrderRequests();
    const order = (caller: number) => {
      const { idempotencyKey, items } = requests.next(0);
      const body = { items: items.map(({ name, years }) => ({ name, years })) };
      return client.send({ method: 'POST', path: '/v1/orders', headers: { ...as(caller), 'Idempotency-Key': idempotencyKey }, body });
    };
    let debits = 0;
    const [debit, me] = [`bare UPDATE, ${CLIENTS}`, 'GET /v1/auth/me'];
    return await contest(
      [
        { name: debit, callers: CLIENTS, step: (caller) => bare.debit(caller, (debits += 1) % BARE_ACCOUNTS) },
        {
          name: me,
          callers: CLIENTS,
          against: [debit],
          step: (caller) => client.send({ method: 'GET', path: '/v1/auth/me', headers: as(caller) }),
        },
        { name: 'POST /v1/orders', callers: CLIENTS, against: [me, debit], step: order },
      ],
      pace,
    );
  } finally {
    client.close();
    await bare.close();
  }
}

async function logIn(client: HttpClient, email: string): Promise<{ Authorization: string }> {
  const { accessToken } = (await client.send({ method: 'POST', path: '/v1/auth/login', body: { email, password: SHOP_PASSWORD } })) as {
    accessToken: string;
  };
  return { Authorization: `Bearer ${accessToken}` };
}
