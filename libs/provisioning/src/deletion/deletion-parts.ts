import { AskAboutDeletion } from './ask-about-deletion';
import { AskForDeletion } from './ask-for-deletion';
import { BeginDeletion } from './begin-deletion';
import { DeleteDomain } from './delete-domain';
import { DeletionNews } from './deletion-news';
import { DeletionReads } from './deletion-reads';
import { Deletions } from './deletions';
import { GiveBackUnrenewed } from './give-back-unrenewed';
import { SettleDeletion } from './settle-deletion';
import { UnrenewedNames } from './unrenewed-names';

/** Names that go back to their registries. */
export const deletionParts = [
  AskAboutDeletion,
  AskForDeletion,
  BeginDeletion,
  DeleteDomain,
  DeletionNews,
  DeletionReads,
  Deletions,
  GiveBackUnrenewed,
  SettleDeletion,
  UnrenewedNames,
];
