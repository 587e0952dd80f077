import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Settings } from '../settings';
import { FolderTransport } from './folder-transport';
import { MailSenders } from './mail-senders';
import { MailTransport } from './mail-transport';
import { SendLetter } from './send-letter';
import { SmtpTransport } from './smtp-transport';

/** For the program that sends mails; those that only write them need the platform alone. */
@Module({})
export class MailModule {
  /** `senders` is found in `module`. */
  static from(module: Type, senders: Type<MailSenders>): DynamicModule {
    return {
      module: MailModule,
      imports: [module],
      providers: [
        {
          provide: MailTransport,
          inject: [Settings],
          useFactory: ({ smtpUrl, mailFolder }: Settings) => (smtpUrl ? new SmtpTransport(smtpUrl) : new FolderTransport(mailFolder)),
        },
        { provide: MailSenders, useExisting: senders },
        SendLetter,
      ],
      exports: [SendLetter],
    };
  }
}
