import { ledgerSchema } from '#libs/ledger';
import fc from 'fast-check';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';
import { begin, histories } from './ledger-commands';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase(ledgerSchema);
});
afterAll(() => db.drop());

it('whatever happens on three levels of the tree, the books are right after every step and no law is broken', async () => {
  expect.hasAssertions();
  const law = fc.asyncProperty(histories(30), (history) => fc.asyncModelRun(() => begin(db), history));
  await fc.assert(law, { numRuns: 30 });
});
