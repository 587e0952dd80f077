import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailOptions } from './mail-options';
import { MailTransport, type OutgoingMail } from './mail-transport';

/** Keeps each mail as a file `<id>.eml` (RFC 5322) in a folder, for installations without a mail server. */
export class FolderTransport extends MailTransport {
  private readonly transporter = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string) {
    super();
  }

  override async send(mail: OutgoingMail): Promise<void> {
    const { message } = await this.transporter.sendMail(mailOptions(mail));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${mail.messageId.replace(/^<([a-z0-9_]+)@.*$/, '$1')}.eml`);
    // Whoever looks into the folder sees whole mails only; the same mail sent twice is one file.
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
