import { AskForPolling } from './ask-for-polling';
import { KeptMessages } from './kept-messages';
import { MessageReads } from './message-reads';
import { PollRegistry } from './poll-registry';

/** What registries have to tell is read, kept and acknowledged. */
export const pollingParts = [AskForPolling, KeptMessages, MessageReads, PollRegistry];
