import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { World } from './world';

const ROOT = join(__dirname, '../..');
const GENERATOR = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
/** The programs that have a client, each with the file of its types. */
const PROGRAMS = { portal: 'portal-api.ts', customers: 'customer-api.ts' } as const;

type Program = keyof typeof PROGRAMS;
export const SDK_PROGRAMS = Object.keys(PROGRAMS) as Program[];

/** Makes the types of everything that a program says about itself at /openapi.json, or finds out whether they are still these. @throws where they are not */
export async function sdkTypes(world: World, program: Program, purpose: 'make' | 'check'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pohonnama-sdk-'));
  try {
    const description = join(folder, 'openapi.json');
    const { text } = await request(world[program].getHttpServer()).get('/openapi.json');
    writeFileSync(description, text);
    const types = join('libs/sdk/src/generated', PROGRAMS[program]);
    // A field that is filled in when it is left out may be left out.
    const options = ['--alphabetize', '--default-non-nullable=false', ...(purpose === 'check' ? ['--check'] : [])];
    execFileSync(process.execPath, [GENERATOR, description, '--output', types, ...options], { cwd: ROOT, stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
