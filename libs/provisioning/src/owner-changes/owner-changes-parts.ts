import { AnswerOwnerChange } from './answer-owner-change';
import { AskForOwnerChange } from './ask-for-owner-change';
import { CancelOwnerChange } from './cancel-owner-change';
import { ChangeOwner } from './change-owner';
import { EndOwnerChange } from './end-owner-change';
import { OwnerChangeNews } from './owner-change-news';
import { OwnerChangeReads } from './owner-change-reads';
import { OwnerChanges } from './owner-changes';
import { TransferLock } from './transfer-lock';

/** Domains that are to be registered for somebody else: both agree, papers are shown where they are asked for, and then the registry is told. */
export const ownerChangesParts = [
  AnswerOwnerChange,
  AskForOwnerChange,
  CancelOwnerChange,
  ChangeOwner,
  EndOwnerChange,
  OwnerChangeNews,
  OwnerChangeReads,
  OwnerChanges,
  TransferLock,
];
