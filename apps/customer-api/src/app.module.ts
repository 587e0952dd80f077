import { HttpModule, PlatformModule, type Settings } from '#libs/platform';
import { AccessModule, HostRealm, TreeModule } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { schema } from '../../../ormconfig';
import { BrandController } from './brand.controller';

/** What end customers use, under the host names of the brand they buy from. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(settings, schema), HttpModule, TreeModule, AccessModule.for(HostRealm)],
      controllers: [BrandController],
    };
  }
}
