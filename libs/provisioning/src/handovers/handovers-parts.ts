import { AskForHandover } from './ask-for-handover';
import { CarryOver } from './carry-over';
import { DecideHandover } from './decide-handover';
import { HandoverCodes } from './handover-codes';
import { HandoverNews } from './handover-news';
import { HandoverReads } from './handover-reads';
import { HandoverRules } from './handover-rules';
import { Handovers } from './handovers';
import { LookAtHandover } from './look-at-handover';
import { MakeHandoverCode } from './make-handover-code';
import { NamesReady } from './names-ready';
import { Receivers } from './receivers';

/** Names that go from one account to another: asked for, agreed to by both sides, thought about, done. */
export const handoversParts = [
  AskForHandover,
  CarryOver,
  DecideHandover,
  HandoverCodes,
  HandoverNews,
  HandoverReads,
  HandoverRules,
  Handovers,
  LookAtHandover,
  MakeHandoverCode,
  NamesReady,
  Receivers,
];
