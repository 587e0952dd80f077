import type { Response, Test } from 'supertest';
import { StoredRows } from './stored-rows';
import type { World } from './world';

/** A problem as it arrives (RFC 9457). */
export interface ArrivedProblem {
  readonly title: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  readonly [fact: string]: unknown;
}

/** How a request was refused. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** The place of the first field at fault (RFC 6901), where one is. */
  readonly pointer: string | undefined;
  /** In English. */
  readonly problem: ArrivedProblem;
}

/**
 * Sends a request in English and once more in Indonesian. Both times a problem in that language must come back, and every
 * table must be as it was.
 */
export async function refusalOf(world: World, send: () => Test): Promise<Refusal> {
  const stored = await StoredRows.now(world.database);
  const english = read('en', await send().set('Accept-Language', 'en'));
  const indonesian = read('id', await send().set('Accept-Language', 'id'));
  expect(await stored.changed()).toEqual([]);

  const { problem, ...refusal } = english;
  expect(indonesian).toMatchObject(refusal);
  expect(indonesian.problem.title).not.toBe(problem.title);
  for (const [i, { message }] of (problem.errors ?? []).entries()) expect(indonesian.problem.errors?.[i]?.message).not.toBe(message);
  return english;
}

function read(language: string, { status, headers, body }: Response): Refusal {
  const problem = body as ArrivedProblem;
  expect({ status, ...headers }).toMatchObject({ 'content-type': 'application/problem+json', 'content-language': language });
  expect(problem).toMatchObject({ status, type: `/problems/${problem.code}`, requestId: headers['x-request-id'] });
  return { status, code: problem.code, pointer: problem.errors?.[0]?.pointer, problem };
}
