import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from './mail';
import { parseMail } from './parse-mail';

/** Mails on the page, at most. */
export const SHOWN_MAX = 200;
const ID = /^[a-z0-9_]{1,60}$/;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The folder that mails are kept in where no server sends them. */
export class MailFolder {
  constructor(private readonly folder: string) {}

  /** The newest first: names sort by time. A folder that is not there yet is empty. */
  async newest(): Promise<Mail[]> {
    const ids = (await this.names()).sort().reverse().slice(0, SHOWN_MAX);
    const mails = await Promise.all(ids.map((id) => this.find(id)));
    return mails.filter((mail) => mail !== null);
  }

  /** Null when there is none of that name, or the name could be that of no mail. */
  async find(id: string): Promise<Mail | null> {
    if (!ID.test(id)) return null;
    try {
      return parseMail(id, await readFile(join(this.folder, `${id}.eml`)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((file) => file.endsWith('.eml')).map((file) => file.slice(0, -4));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }
}
