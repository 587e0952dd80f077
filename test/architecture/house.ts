import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The libs, lowest floor first, and which libs each may use besides those that everybody below it may. */
export const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  sdk: [],
  platform: ['kernel'],
  tree: ['kernel', 'platform'],
  ledger: ['kernel', 'platform'],
  registry: ['kernel', 'platform'],
  pricing: ['kernel', 'platform', 'tree'],
  documents: ['kernel', 'platform', 'tree'],
  branding: ['kernel', 'platform', 'tree', 'documents'],
  deposits: ['kernel', 'platform', 'tree', 'ledger', 'documents'],
  billing: ['kernel', 'platform', 'tree', 'ledger', 'pricing', 'documents', 'deposits'],
  payments: ['kernel', 'platform', 'tree', 'ledger', 'deposits', 'billing'],
  onboarding: ['kernel', 'platform', 'tree', 'ledger', 'pricing', 'documents', 'deposits'],
  domains: ['kernel', 'platform', 'tree', 'registry', 'documents'],
  dns: ['kernel', 'platform', 'tree', 'domains'],
  provisioning: [
    'kernel',
    'platform',
    'tree',
    'ledger',
    'registry',
    'pricing',
    'deposits',
    'payments',
    'billing',
    'documents',
    'branding',
    'domains',
  ],
  reports: ['kernel', 'platform', 'tree', 'ledger', 'pricing', 'documents', 'deposits', 'billing', 'onboarding', 'domains', 'provisioning'],
  store: ['kernel', 'platform', 'tree', 'registry', 'pricing', 'billing', 'payments', 'branding', 'domains', 'provisioning'],
};

export const LINES_MAX = 200;

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly isSpec: boolean;
}

/** Everything written in TypeScript by hand below a folder of the house. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules') && !file.includes('generated/'))
    .map((file) => join(folder, file))
    .map((path) => ({
      path,
      text: readFileSync(path, 'utf8'),
      isSpec: path.endsWith('.spec.ts') || path.includes('/testing/') || /^libs\/[a-z]+\/test\//.test(path),
    }));

/** What a file imports, as written. */
export const importsOf = ({ text }: Source): string[] =>
  [...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm)].map(
    ([, a, b, c]) => (a ?? b ?? c)!,
  );

/** The file a relative import means; undefined for packages and libs. */
export const fileMeant = ({ path }: Source, specifier: string): string | undefined =>
  specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : undefined;

export const folders = (place: string): string[] => (existsSync(place) ? readdirSync(place) : []);

/** Paths of the sources that a rule finds fault with. */
export const offenders = (sources: readonly Source[], isWrong: (source: Source) => boolean): string[] =>
  sources.filter(isWrong).map(({ path }) => path);
