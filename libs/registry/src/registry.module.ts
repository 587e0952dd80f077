import { Clock } from '#libs/kernel';
import { Logger, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Registries } from './registries';
import type { RegistrySettings } from './registry-settings';

/** Provides `Registries`. Whatever provides the Clock must be global or imported beside this. */
@Module({})
export class RegistryModule {
  /** The settings are asked for when the program starts, so that a mistake in them stops it then. */
  static forRoot(settings: () => readonly RegistrySettings[] | Promise<readonly RegistrySettings[]>): DynamicModule {
    const registries = {
      provide: Registries,
      useFactory: async (clock: Clock) => new Registries(await settings(), clock, new Logger('Registry')),
      inject: [Clock],
    };
    return { module: RegistryModule, global: true, providers: [registries], exports: [Registries] };
  }
}
