import { Module } from '@nestjs/common';
import { Settings } from '../settings';
import { FolderTransport } from './folder-transport';
import { MailTransport } from './mail-transport';
import { SendLetter } from './send-letter';
import { SmtpTransport } from './smtp-transport';

/** For the program that sends mails; those that only write them need the platform alone. */
@Module({
  providers: [
    {
      provide: MailTransport,
      inject: [Settings],
      useFactory: ({ smtpUrl, mailFolder }: Settings) => (smtpUrl ? new SmtpTransport(smtpUrl) : new FolderTransport(mailFolder)),
    },
    SendLetter,
  ],
  exports: [SendLetter],
})
export class MailModule {}
