import { type BenchOptions, readOptions } from './bench-options';
import { hotSuite } from './hot-suite';
import { httpSuite } from './http-suite';
import { orderSuite } from './order-suite';
import { priceSuite } from './price-suite';
import { type Report, tables } from './report';
import { sweepSuite } from './sweep-suite';
import { syncSuite } from './sync-suite';

async function run({ database, suites, pace }: BenchOptions): Promise<Report> {
  const wants = new Set(suites);
  return {
    engine: database.startsWith('sqlite:') ? 'sqlite' : 'mariadb',
    ...(wants.has('order') ? { order: await orderSuite(database, pace) } : {}),
    ...(wants.has('http') ? { http: await httpSuite(database, pace) } : {}),
    ...(wants.has('hot') ? { hot: await hotSuite(database, pace) } : {}),
    ...(wants.has('price') ? { price: await priceSuite(database, pace) } : {}),
    ...(wants.has('sync') ? { sync: await syncSuite(database) } : {}),
    ...(wants.has('sweep') ? { sweep: await sweepSuite(database, pace) } : {}),
  };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const report = await run(options);
  process.stdout.write(`${options.isJson ? JSON.stringify(report, null, 2) : tables(report)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
