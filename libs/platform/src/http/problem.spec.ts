import { DomainError, type Facts, type Fault } from '#libs/kernel';
import { ConflictException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { problemHeaders, toProblem } from './problem';

class Refused extends DomainError {
  readonly code = 'unheard-of';

  constructor(
    readonly fault: Fault,
    facts: Facts = {},
  ) {
    super('That cannot be.', facts);
  }
}

const failed = (driverError: object): QueryFailedError =>
  new QueryFailedError('UPDATE secret', ['secret'], Object.assign(new Error('driver'), driverError));

describe('a problem', () => {
  it.each<[Fault, number]>([
    ['invalid', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['missing', 404],
    ['conflict', 409],
    ['insufficient', 402],
    ['unavailable', 503],
  ])('of the fault %s has the status %i', (fault, status) => {
    expect(toProblem(new Refused(fault), 'en', 'req_1')).toMatchObject({ status, type: '/problems/unheard-of', detail: 'That cannot be.' });
  });

  it.each<[string, unknown, number, string]>([
    ['lost to others too often', failed({ errno: 1213 }), 503, 'busy'],
    ['lost with the connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED', fatal: true }), 503, 'database-unavailable'],
    ['refused by a read-only server', failed({ errno: 1290 }), 503, 'database-unavailable'],
    ['a mistake of ours', failed({ errno: 1064 }), 500, 'internal-error'],
    ['thrown by Nest as our fault', new InternalServerErrorException('secret'), 500, 'internal-error'],
    ['thrown by Nest as the caller’s', new ConflictException('secret'), 409, 'bad-request'],
    ['an address that is not there', new NotFoundException('Cannot GET /secret'), 404, 'not-found'],
    ['not even an error', 'secret', 500, 'internal-error'],
    ['nothing', null, 500, 'internal-error'],
  ])('that is %s says so and tells no details', (_what, error, status, code) => {
    const problem = toProblem(error, 'en', 'req_1');
    expect(problem).toMatchObject({ status, code, requestId: 'req_1' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('brings its facts along, but they cannot pose as its members', () => {
    const problem = toProblem(new Refused('conflict', { name: 'kopi.id', status: 200, code: 'fine' }), 'id', 'req_1');
    expect(problem).toEqual({
      type: '/problems/unheard-of',
      title: 'That cannot be.',
      status: 409,
      detail: 'That cannot be.',
      code: 'unheard-of',
      requestId: 'req_1',
      name: 'kopi.id',
    });
  });

  it('tells clients when to try again and how to prove who they are', () => {
    expect(problemHeaders(toProblem(new Refused('unavailable'), 'en', ''), 'en')).toMatchObject({ 'Retry-After': '5' });
    expect(problemHeaders(toProblem(new Refused('unauthenticated'), 'en', ''), 'en')).toMatchObject({ 'WWW-Authenticate': 'Bearer' });
  });
});
