import { Clock } from '#libs/kernel';
import { HttpModule, PlatformModule, Settings, configureHttp, joinSchemas, platformSchema } from '#libs/platform';
import { AccessModule, type Realms, treeSchema } from '#libs/tree';
import { type INestApplication, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { AUDIT_KEY } from './audit-log';
import type { FreshDatabase } from './fresh-database';
import { PASSWORD } from './grown-tree';

/** Signs the tokens of programs in tests. */
export const JWT_SECRET = 'a secret of at least thirty-two characters';

/** A program that people log in to, on the test's database and clock, with the controllers given. */
export async function authProgram(db: FreshDatabase, realms: Type<Realms>, ...controllers: Type[]): Promise<INestApplication> {
  const settings = Settings.load({ NODE_ENV: 'test', DATABASE_URL: db.url, JWT_SECRET, AUDIT_KEY });
  const platform = PlatformModule.forRoot(settings, joinSchemas(platformSchema, treeSchema));

  @Module({ imports: [platform, HttpModule, AccessModule.for(realms)], controllers })
  class Program {}

  const module = await Test.createTestingModule({ imports: [Program] })
    .overrideProvider(Clock)
    .useValue(db.clock)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  try {
    configureHttp(app, settings, { title: 'Test', description: 'Test' });
    return await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** What somebody can send to a program they reach by that host name. */
export const at = (app: INestApplication, host: string) => {
  const http = () => request(app.getHttpServer());
  return {
    login: (email: string, password = PASSWORD) => http().post('/v1/auth/login').set('Host', host).send({ email, password }),
    refresh: (refreshToken: string) => http().post('/v1/auth/refresh').set('Host', host).send({ refreshToken }),
    get: (path: string, token: string) => http().get(path).set('Host', host).set('Authorization', `Bearer ${token}`),
    logout: (token: string) => http().post('/v1/auth/logout').set('Host', host).set('Authorization', `Bearer ${token}`),
  };
};
