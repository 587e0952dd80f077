import { HttpModule, PlatformModule, type Settings } from '#libs/platform';
import { AccessModule, PortalRealm } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { schema } from '../../../ormconfig';

/** The portal of the operator, its resellers and theirs: the same API for each, seen from its own place in the tree. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(settings, schema), HttpModule, AccessModule.for(PortalRealm)],
    };
  }
}
