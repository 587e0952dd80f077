import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { MINUTE } from '#libs/kernel';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import sharp from 'sharp';
import { RECOGNITION_PROGRAM } from './recognition-program';

/** How long one picture may take: some two seconds on a machine that has nothing else to do. */
const LIMIT_MS = MINUTE;
/** Memory for the program, in megabytes, and for the engine's WebAssembly, in pages of 64 kB: 320 MB. */
const HEAP_MB = 128;
const WASM_PAGES = 5_120;
/** Larger pictures are made smaller first: letters of a card are tall enough by then. */
const WIDTH_MAX = 1_600;

/**
 * Recognizes printed words on a picture, in a process of its own: it is ended when it takes too long or too
 * much memory, and knows none of our secrets. The engine and its language are loaded there, and only then.
 */
@Injectable()
export class RecogniseText implements OnModuleDestroy {
  private readonly logger = new Logger('documents');
  private readonly stopping = new AbortController();

  /** Whoever ends us does not wait for pictures: they are looked at anew by the next. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /** The words, line by line; null when it did not work out, whatever the reason, which is logged. @throws Error when we are being ended */
  async run(picture: Buffer, limitMs = LIMIT_MS): Promise<string | null> {
    try {
      const small = sharp(picture).resize({ width: WIDTH_MAX, height: WIDTH_MAX, fit: 'inside', withoutEnlargement: true });
      return await recognise(await small.greyscale().png().toBuffer(), limitMs, this.stopping.signal);
    } catch (error) {
      if (this.stopping.signal.aborted) throw error;
      this.logger.warn({ event: 'recognition-failed', reason: String(error) });
      return null;
    }
  }
}

async function recognise(picture: Buffer, limitMs: number, signal: AbortSignal): Promise<string> {
  const find = createRequire(__filename);
  const data = join(dirname(find.resolve('@tesseract.js-data/ind/package.json')), '4.0.0_best_int');
  const flags = [`--max-old-space-size=${HEAP_MB}`, `--wasm-max-mem-pages=${WASM_PAGES}`];
  const args = [...flags, '-e', RECOGNITION_PROGRAM, find.resolve('tesseract.js'), data, String(limitMs)];
  const child = spawn(process.execPath, args, {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
    signal,
  });
  // A program that has ended takes no picture: that it has ended is what counts.
  child.stdin.on('error', () => undefined).end(picture);
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const [words, how] = await Promise.all([text(child.stdout), ended]);
  if (how !== 0) throw new Error(`the program ended with ${how}`);
  return words;
}
