import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that a client needs to use the sandbox. Holds passwords. */
export interface SandboxInfo {
  /** The server's id in its greeting. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  /** Absolute path of the certificate to trust. */
  readonly caFile: string;
  readonly tlds: readonly string[];
  readonly accounts: readonly { readonly user: string; readonly password: string }[];
}

/** Keeps the info in `<dir>/info.json`, for the owner's eyes only. A reader never finds half of it. */
export function writeInfo(dir: string, info: SandboxInfo): void {
  const file = infoFile(dir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** True when it was written before. A server that runs knows its ports better than the settings do. */
export const hasInfo = (dir: string): boolean => existsSync(infoFile(dir));

const infoFile = (dir: string): string => join(dir, 'info.json');
