import { InvoiceReads, type WholeInvoice } from '#libs/billing';
import { Brands, Letterheads, Nodes } from '#libs/tree';
import { DEMO_HOSTS, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { replace } from '../authorisation/planted-fault';
import { LeakWorld } from './leak-world';

/** What this trade has none of. They are asked all the same, for what is not there. */
const NOT_SEEN = [
  'GET /v1/internal/tls-ask',
  'GET /v1/invoices/:invoice/credit-notes/:creditNote/pdf',
  'GET /v1/tax-invoices/:taxInvoice',
  'GET /v1/tax-invoices/:taxInvoice/pdf',
  'GET /v1/tax-profile',
  'GET /v1/withholdings/:withholding',
];

let leaks: LeakWorld;
beforeAll(async () => {
  leaks = await LeakWorld.start();
});
afterAll(() => leaks.end());

describe('L14: what customers of a brand see names nobody above it, and no other brand', () => {
  it('in any answer of its API, good or bad: headers, files and tokens included', async () => {
    const crawler = await leaks.walk();
    expect([...crawler.findings]).toEqual([]);
    expect(leaks.unseen(crawler)).toEqual(NOT_SEEN);
    expect(crawler.calls).toBeGreaterThan(1_000);
  });

  it('in any mail to them: sender, headers, text and page', async () => {
    const { read, findings } = await leaks.mails();
    expect(findings).toEqual([]);
    expect(read).toBeGreaterThan(12);
  });
});

describe('L14: a leak that somebody planted is found', () => {
  const paper = 'GET /v1/invoices/:invoice/pdf';

  it('when a host shows the brand above', async () => {
    const takeOut = replace(leaks.world.customers, Brands, 'byHost', (byHost) => (from) => byHost(from, DEMO_HOSTS.reseller));
    const { findings } = await leaks.visit(['GET /v1/brand']);
    takeOut();
    expect([...findings]).toContainEqual(expect.stringMatching(/^GET \/v1\/brand \(200\) says “KopiHost” of node /));
  });

  it('when a header says who serves it', async () => {
    const server = leaks.world.customers.getHttpServer();
    const say = (_: unknown, response: { setHeader(name: string, value: string): void }) =>
      response.setHeader('X-Served-By', 'api.kopihost.test');
    server.prependListener('request', say);
    const { findings } = await leaks.visit(['GET /v1/brand']);
    server.off('request', say);
    expect([...findings]).toContainEqual(expect.stringMatching(/^GET \/v1\/brand \(200\) says “kopihost.test” of node .*x-served-by/));
  });

  it('when a paper has a line about it', async () => {
    const by = ({ invoice, ...rest }: WholeInvoice) => ({
      ...rest,
      invoice: { ...invoice, seller: { ...invoice.seller, address: 'KopiHost, Bandung' } },
    });
    const takeOut = replace(
      leaks.world.customers,
      InvoiceReads,
      'get',
      (get) =>
        async (...asked) =>
          by(await get(...asked)),
    );
    const { findings } = await leaks.walk(['GET /v1/invoices', paper]);
    takeOut();
    expect([...findings]).toContainEqual(expect.stringMatching(/pdf \(200\) says “KopiHost” of node .*KopiHost, Bandung/));
  });

  it('when a mail has the wrong letterhead', async () => {
    const { worker, cast, database } = leaks.world;
    const seller = await worker.get(Nodes, { strict: false }).get(database.reads, cast.subReseller.nodeId);
    const takeOut = replace(worker, Letterheads, 'of', (of) => (from) => of(from, seller));
    await leaks.send('POST /v1/auth/password/forgotten', { email: DEMO_PEOPLE.customer.email });
    const { findings } = await leaks.mails();
    takeOut();
    expect(findings).toContainEqual(expect.stringMatching(/^the mail forgot-password says “KopiHost” of node /));
  });
});
