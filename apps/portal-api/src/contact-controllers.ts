import { ContactController } from '#libs/domains';
import {
  ContactChangesController,
  OwnerChangesController,
  OwnerConsentsController,
  RegistrantEmailsController,
  VerificationsController,
} from '#libs/provisioning';
import type { Type } from '@nestjs/common';
import { ChildContactsController } from './nodes/child-contacts.controller';

/** What is about whom domains are registered for, in the order in which their routes are tried. */
export const CONTACT_CONTROLLERS: Type[] = [
  ChildContactsController,
  ContactController,
  ContactChangesController,
  OwnerChangesController,
  OwnerConsentsController,
  VerificationsController,
  RegistrantEmailsController,
];
