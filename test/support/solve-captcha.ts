import type { NestExpressApplication } from '@nestjs/platform-express';
import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge, Payload } from 'altcha-lib/v1/types';
import request from 'supertest';

/** Asks for a challenge and solves it as a browser does. */
export async function solveCaptcha(app: NestExpressApplication, host = 'localhost'): Promise<Payload> {
  const { body } = (await request(app.getHttpServer()).get('/v1/auth/challenge').set('Host', host).expect(200)) as { body: Challenge };
  const { algorithm, challenge, salt, signature, maxnumber } = body;
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  if (!solution) throw new Error('the challenge has no solution');
  return { algorithm, challenge, salt, signature, number: solution.number };
}

/** What the widget puts into the form. */
export const written = (solved: object): string => Buffer.from(JSON.stringify(solved)).toString('base64');
