import { HomeController } from './home.controller';
import { MailContactsController } from './mail-contacts.controller';

/** What is about a customer's account as a whole. */
export const CLIENT_CONTROLLERS = [HomeController, MailContactsController];
