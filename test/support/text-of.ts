import type request from 'supertest';

/** Reads an answer as text, whatever its type is called: `.buffer(true).parse(textOf)` puts it into `body`. */
export function textOf(answer: request.Response, done: (error: Error | null, text: string) => void): void {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts).toString()));
}
