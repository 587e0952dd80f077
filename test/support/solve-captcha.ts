import { createHash } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Challenge, Payload } from 'altcha-lib/v1/types';
import request from 'supertest';

/** Asks for a challenge and solves it as a browser does, but in one go: the library's solver waits once for each of its tries. */
export async function solveCaptcha(app: NestExpressApplication, host = 'localhost'): Promise<Payload> {
  const { body } = (await request(app.getHttpServer()).get('/v1/auth/challenge').set('Host', host).expect(200)) as { body: Challenge };
  const { algorithm, challenge, salt, signature, maxnumber = 0 } = body;
  for (let number = 0; number <= maxnumber; number += 1)
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return { algorithm, challenge, salt, signature, number };
  throw new Error('the challenge has no solution');
}

/** What the widget puts into the form. */
export const written = (solved: object): string => Buffer.from(JSON.stringify(solved)).toString('base64');
