// Writes the REGISTRIES file of the demo: the sandbox registry as other containers see it. Its certificate names
// localhost, so that is what clients verify.   usage: sandbox-registries.mjs INFO_FILE OUT_FILE HOST
import { readFileSync, writeFileSync } from 'node:fs';

const [infoFile, outFile, host] = process.argv.slice(2);
const { port, caFile, tlds, accounts } = JSON.parse(readFileSync(infoFile, 'utf8'));
const [{ user, password }] = accounts;
const isIndonesian = (tld) => tld === 'id' || tld.endsWith('.id');
const entry = (name, served) => ({
  name,
  host,
  port,
  tls: { caFile, servername: 'localhost' },
  user,
  password,
  tlds: served,
  absenceDelaysSeconds: [1, 2],
});

writeFileSync(
  outFile,
  JSON.stringify([
    entry('sandbox-id', tlds.filter(isIndonesian)),
    entry(
      'sandbox-gtld',
      tlds.filter((tld) => !isIndonesian(tld)),
    ),
  ]),
  { mode: 0o600 },
);
