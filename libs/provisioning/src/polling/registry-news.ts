import { createHash } from 'node:crypto';
import { newId } from '#libs/kernel';
import type { MessageNews, RegistryMessage } from '#libs/registry';

/** A message of a registry's queue as it is kept for ever. */
export interface RegistryNews {
  readonly id: string;
  /** Ours for the registry that it came through. */
  readonly registry: string;
  /** Whose queue it was in (`registryAccount`). */
  readonly account: string;
  /** As the registry counts them. */
  readonly messageId: string;
  /** Tells it from every other message of the account. */
  readonly fingerprint: string;
  readonly kind: MessageNews['kind'];
  /** The A-label, contact id or host that it is about; null where it does not say. */
  readonly about: string | null;
  readonly text: string;
  readonly news: MessageNews;
  /** The answer as it came, passwords masked. */
  readonly xml: string;
  readonly queuedAt: Date | null;
  readonly receivedAt: Date;
}

interface From {
  readonly registry: string;
  readonly account: string;
}

const MESSAGE_ID_MAX = 200;
const TEXT_MAX = 1_000;
/** What a text column holds in UTF-8 on every engine is 65,535 bytes; the longest answer ever seen had a quarter of that. */
const BYTES_MAX = 60_000;
const ABOUT_MAX = 255;
const TOO_LONG: MessageNews = { kind: 'unknown', namespaces: [] };

/** What is kept of a message. Pure. */
export function registryNews(message: RegistryMessage, { registry, account }: From, now: Date): RegistryNews {
  const { id, text, xml } = message;
  const queuedAt = message.queuedAt ?? null;
  const news = fits(JSON.stringify(message.news)) ? message.news : TOO_LONG;
  return {
    id: newId('msg', now),
    registry,
    account,
    messageId: id.slice(0, MESSAGE_ID_MAX),
    // A registry that was set up anew counts from one again: the number alone would take its news for old.
    fingerprint: createHash('sha256')
      .update(JSON.stringify([id, queuedAt, text, message.news]))
      .digest('hex'),
    kind: news.kind,
    about: about(news)?.slice(0, ABOUT_MAX) ?? null,
    text: text.slice(0, TEXT_MAX),
    news,
    xml: fits(xml) ? xml : Buffer.from(xml).subarray(0, BYTES_MAX).toString(),
    queuedAt,
    receivedAt: now,
  };
}

const fits = (text: string): boolean => Buffer.byteLength(text) <= BYTES_MAX;

function about(news: MessageNews): string | null {
  switch (news.kind) {
    case 'transfer':
      return news.transfer.name;
    case 'contact-transfer':
      return news.transfer.id;
    case 'renewed':
    case 'pending-action':
    case 'object':
      return news.name;
    case 'change':
      return news.name ?? null;
    default:
      return null;
  }
}
