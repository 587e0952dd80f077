import { type DynamicModule, Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { POLICY, type Policy } from './policy';
import { refuseRoutesWithoutPolicy } from './refuse-routes-without-policy';

/** The policy of a program. The start fails where it and the program's routes differ. */
@Global()
@Module({})
export class PolicyModule implements OnModuleInit {
  constructor(
    private readonly modules: ModulesContainer,
    @Inject(POLICY) private readonly policy: Policy,
  ) {}

  static for(policy: Policy): DynamicModule {
    return { module: PolicyModule, providers: [{ provide: POLICY, useValue: policy }], exports: [POLICY] };
  }

  onModuleInit(): void {
    refuseRoutesWithoutPolicy(this.modules, this.policy);
  }
}
