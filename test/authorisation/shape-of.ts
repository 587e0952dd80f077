import type { Answer } from './answers';

/** A problem without what differs in every problem, and without the id that was asked for. */
export function shapeOf({ text }: Answer, id: string): string {
  const problem = { ...(JSON.parse(text) as Record<string, unknown>), requestId: undefined };
  return JSON.stringify(problem)
    .replaceAll(id, '?')
    .replaceAll(`"id":${id.replace('nod_', '')}`, '"id":"?"');
}
