import { NestFactory } from '@nestjs/core';
import { type Settings, SettingsRefused, UnitOfWork } from '#libs/platform';
import { OperatorExists } from '#libs/tree';
import { type Command, print } from './command';
import { DemoApplicants } from './demo/demo-applicants';
import { DemoBrands } from './demo/demo-brands';
import { DemoDeposits } from './demo/demo-deposits';
import { DemoPapers } from './demo/demo-papers';
import { DemoPayments } from './demo/demo-payments';
import { DemoPrices } from './demo/demo-prices';
import { DemoTree } from './demo/demo-tree';
import { DemoModule } from './demo/demo.module';

/** Makes the demo in an empty database. @returns false when there is something in it already. */
export async function makeDemo(settings: Settings): Promise<boolean> {
  if (settings.isProduction) throw new SettingsRefused('The demo has passwords that everybody knows: it is not made in production.');
  const app = await NestFactory.createApplicationContext(DemoModule.withNames(settings), { logger: false, abortOnError: false });
  try {
    // One transaction: a start that is interrupted leaves an empty database, not half a demo.
    await app.get(UnitOfWork).together(async () => {
      const cast = await app.get(DemoTree).plant();
      await app.get(DemoBrands).paint(cast);
      await app.get(DemoPrices).set(cast);
      await app.get(DemoDeposits).fill(cast);
      await app.get(DemoPayments).open(cast);
      await app.get(DemoApplicants).invite(cast);
      await app.get(DemoPapers).order(cast);
    });
    return true;
  } catch (error) {
    if (error instanceof OperatorExists) return false;
    throw error;
  } finally {
    await app.close();
  }
}

export const demoCommand: Command = {
  name: 'demo',
  takes: '',
  says: 'fills an empty database with the demo: a tree, people, prices, deposits',
  async run(settings) {
    print((await makeDemo(settings)) ? 'The demo is ready.' : 'There is data in this database already; nothing was changed.');
    return 0;
  },
};
