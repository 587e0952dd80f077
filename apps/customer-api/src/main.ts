import 'reflect-metadata';
import { Settings, createHttpApp, endWithParent, listen, refuseToStart } from '#libs/platform';
import { about } from './about';
import { AppModule } from './app.module';

async function main(): Promise<void> {
  const settings = Settings.load();
  const app = await createHttpApp(AppModule.forRoot(settings), settings, about);
  await listen(app, settings.customerPort, settings);
  endWithParent();
}

main().catch(refuseToStart);
