/**
 * What runs in a process of its own: a picture comes in, words go out. It is plain JavaScript, because it is started without
 * anything of ours. Arguments: the engine, the folder of the language's data, and how long it may take in milliseconds. The data
 * lies on the disk and is not copied anywhere, so nothing is ever fetched. Whoever waits for an answer goes first: it is nice.
 */
export const RECOGNITION_PROGRAM = `
const [engine, data, limit] = process.argv.slice(1);
require('node:os').setPriority(10);
setTimeout(() => process.exit(3), Number(limit));
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
  const { createWorker } = require(engine);
  const worker = await createWorker('ind', 1, { langPath: data, cacheMethod: 'none', gzip: true });
  const { data: { text } } = await worker.recognize(Buffer.concat(chunks));
  process.stdout.write(text, () => process.exit(0));
});
`;
