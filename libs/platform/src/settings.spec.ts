import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from './settings';
import { SettingsRefused } from './settings-refused';

const root = join(__dirname, '../../..');
const example = readFileSync(join(root, '.env.example'), 'utf8');
const source = [
  'variables.ts',
  'gateway-variables.ts',
  'money-variables.ts',
  'document-variables.ts',
  'review-variables.ts',
  'case-variables.ts',
  'lookup-variables.ts',
  'dns-variables.ts',
  'host-variables.ts',
]
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

/** Each variable with the sentence that stands above it. */
const documented = new Map([...example.matchAll(/^# (.+)\n([A-Z0-9_]+)=/gm)].map(([, sentence, name]) => [name, sentence]));
const known = new Map(
  [...source.matchAll(/\/\*\* (.+) \*\/\n {2}@Expose\(\{ name: '([A-Z0-9_]+)' \}\)/g)].map(([, sentence, name]) => [name, sentence]),
);

describe('the settings', () => {
  it('are documented in .env.example one by one, in the same words and order', () => {
    expect(known.size).toBe([...source.matchAll(/@Expose/g)].length);
    expect([...documented]).toEqual([...known]);
  });

  it('are by themselves what .env.example says they are', () => {
    const values = Object.fromEntries([...example.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]));
    expect(Settings.load(values)).toEqual(Settings.load({}));
  });

  it('refuse to make anything up in production', () => {
    expect(() => Settings.load({ NODE_ENV: 'production' })).toThrow(SettingsRefused);
    expect(() => Settings.load({ NODE_ENV: 'production' })).toThrow(
      /DATABASE_URL.*\n.*JWT_SECRET.*\n.*REGISTRIES.*\n.*SMTP_URL.*\n.*SMTP_FROM/,
    );
  });

  it.each(['sandbox', 'http://127.0.0.1:4003'])('let no money that is not real into production: %s', (gateways) => {
    expect(() => Settings.load({ NODE_ENV: 'production', PAYMENT_GATEWAYS: gateways })).toThrow(/PAYMENT_GATEWAYS: only live/);
    expect(() => Settings.load({ NODE_ENV: 'production' })).not.toThrow(/PAYMENT_GATEWAYS/);
  });

  it('name everything that is wrong at once', () => {
    expect(() => Settings.load({ PORTAL_PORT: 'web', LOG_LEVEL: 'loud' })).toThrow(/PORTAL_PORT: it must[^]*LOG_LEVEL: it must/);
  });
});
