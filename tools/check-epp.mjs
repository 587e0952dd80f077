#!/usr/bin/env node
// npm run check:epp -- <folder>
// Holds every kind of document that our EPP client sends and our sandbox registry answers against the schemas of the RFCs.
// The folder holds the schemas (*.xsd) with one that imports them all, all.xsd. Exit 1 when a document breaks its schema.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readTypeScript } from './read-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

const folder = process.argv[2];
if (!folder) {
  console.error('npm run check:epp -- <folder with all.xsd and the schemas it imports>');
  process.exit(2);
}

function validator() {
  xmlRegisterFsInputProviders();
  const path = resolve(folder, 'all.xsd');
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href });
  return XsdValidator.fromDoc(schema);
}

/** The mistakes of one document; none is an empty list. */
function mistakesOf(xml, schema) {
  const document = XmlDocument.fromString(xml);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    return error.message.trim().split('\n');
  } finally {
    document.dispose();
  }
}

readTypeScript();
require('reflect-metadata');
const { requestSamples } = require(join(root, 'libs/registry/test/request-samples.ts'));
const { sampleAnswers } = require(join(root, 'apps/registry-sandbox/src/testing/sample-answers.ts'));
const samples = [
  ...Object.entries(requestSamples).map(([what, xml]) => [`we send: ${what}`, xml]),
  ...(await sampleAnswers()).map(({ kind, xml }) => [`the sandbox answers: ${kind}`, xml]),
];
const schema = validator();
let broken = 0;
for (const [what, xml] of samples) {
  const mistakes = mistakesOf(xml, schema);
  if (mistakes.length > 0) broken += 1;
  for (const mistake of mistakes) console.log(`${what}: ${mistake}`);
}
schema.dispose();
console.log(`${samples.length} documents, ${broken} break their schema`);
process.exitCode = broken === 0 ? 0 : 1;
