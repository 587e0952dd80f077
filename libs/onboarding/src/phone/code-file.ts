import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Clock } from '#libs/kernel';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CodeChannel } from './code-channel';

/** Writes codes into DATA_DIR/otp.log, for its owner only: time, number and code in one line. */
@Injectable()
export class CodeFile extends CodeChannel {
  private readonly file: string;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
    this.file = settings.inDataDir('otp.log');
  }

  async send(phone: string, code: string): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    await appendFile(this.file, `${this.clock.now().toISOString()} ${phone} ${code}\n`, { mode: 0o600 });
  }
}
