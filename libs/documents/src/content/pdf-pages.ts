import { execFile } from 'node:child_process';
import { DomainError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';

/** The longer side of a page as a picture, in pixels: small print can be read. */
const PIXELS = 1_800;
const OUTPUT_MAX = 30 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
/** Each may take a gigabyte. */
const AT_ONCE = 2;
/** A gigabyte of addresses, ten seconds of work, and not one byte into any file: what comes out comes through a pipe. */
const LIMITS = ['--as=1073741824', '--cpu=10', '--fsize=0'];
/** Nothing of our environment, in which there are secrets. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/** What poppler says of a PDF. */
export interface PdfFacts {
  readonly isEncrypted: boolean;
  readonly hasPrograms: boolean;
  readonly pages: number;
}

/** The page is not there, or nothing on this machine makes pictures of pages. */
export class PageNotShown extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'document-page-not-shown';

  constructor(page: number) {
    super('This page cannot be shown as a picture; download the document.', { page });
  }
}

/**
 * Pages of PDFs as pictures, by poppler's programs where they are installed, with util-linux' `prlimit` around them. They
 * read from a pipe and write into one, so nothing readable lies anywhere.
 */
@Injectable()
export class PdfPages {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Undefined where poppler is not installed or cannot make sense of it. */
  async facts(pdf: Buffer): Promise<PdfFacts | undefined> {
    const said = await this.inTurn(['pdfinfo', '-'], pdf).catch(() => undefined);
    if (!said) return undefined;
    const text = said.toString('latin1');
    const word = (name: string): string => new RegExp(`^${name}: +(\\S+)`, 'm').exec(text)?.[1] ?? '';
    return { isEncrypted: word('Encrypted') === 'yes', hasPrograms: word('JavaScript') === 'yes', pages: Number(word('Pages')) || 0 };
  }

  /** A page as PNG; the first is 1. @throws PageNotShown */
  async picture(pdf: Buffer, page: number): Promise<Buffer> {
    const picture = ['pdftoppm', '-png', '-singlefile', '-scale-to', String(PIXELS), '-f', String(page), '-l', String(page), '-'];
    const png = await this.inTurn(picture, pdf).catch(() => undefined);
    if (!png || png.length === 0) throw new PageNotShown(page);
    return png;
  }

  private async inTurn(command: readonly string[], pdf: Buffer): Promise<Buffer> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await run(command, pdf);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

function run(command: readonly string[], input: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'prlimit',
      [...LIMITS, '--', ...command],
      { encoding: 'buffer', env: ENVIRONMENT, timeout: TIMEOUT_MS, killSignal: 'SIGKILL', maxBuffer: OUTPUT_MAX, shell: false, cwd: '/' },
      (error, output) => (error ? reject(error) : resolve(output)),
    );
    // It may end before it has read everything; the callback above hears how it ended.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
