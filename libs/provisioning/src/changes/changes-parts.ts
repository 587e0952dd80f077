import { AskForChange } from './ask-for-change';
import { BeginChange } from './begin-change';
import { ChangeDomain } from './change-domain';
import { ChangeNews } from './change-news';
import { ChangeReads } from './change-reads';
import { Changes } from './changes';
import { FreezeDomain } from './freeze-domain';
import { CheckNameServers } from './check-name-servers';
import { HostsThere } from './hosts-there';
import { KeepSigners } from './keep-signers';
import { LiftLock } from './lift-lock';
import { LockNewName } from './lock-new-name';
import { NameServersByDefault } from './name-servers-by-default';
import { PutLockBack } from './put-lock-back';
import { SendChange } from './send-change';
import { SettleChange } from './settle-change';
import { SetNameServers } from './set-name-servers';
import { ShowAuthCode } from './show-auth-code';

/** What is changed about domains without paying for it: asked for, sent once, and asked about. */
export const changesParts = [
  AskForChange,
  BeginChange,
  ChangeDomain,
  ChangeNews,
  ChangeReads,
  Changes,
  FreezeDomain,
  CheckNameServers,
  HostsThere,
  KeepSigners,
  LiftLock,
  LockNewName,
  NameServersByDefault,
  PutLockBack,
  SendChange,
  SettleChange,
  SetNameServers,
  ShowAuthCode,
];
