import type { XmlElement } from '#libs/platform';
import type { ChangeNews, MessageNews, PolledMessages } from '../registry-message';
import type { EppObject } from './command';
import type { ReceivedAnswer } from './epp-answer';
import { eppDate } from './epp-date';
import { EPP_NS } from './epp-ns';
import { maskFrame } from './mask-frame';
import { ObjectData } from './object-data';
import { pendingAction } from './pending-action';
import { contactTransfer, domainTransfer } from './transfer-data';

const OBJECTS = ['domain', 'contact', 'host'] as const satisfies readonly EppObject[];

/** Reads the answer to a poll. There is a message where the queue names one, whether the code is 1301 or 1000. */
export function polledMessages(answer: ReceivedAnswer): PolledMessages {
  const { queue, result, xml } = answer;
  if (!queue?.id || result.code === QUEUE_EMPTY) return { left: 0 };
  const message = { id: queue.id, queuedAt: queue.qDate, text: queue.msg ?? '', news: newsOf(answer), xml: maskFrame(xml) };
  return { left: Number.isInteger(queue.count) ? queue.count : 1, message };
}

const QUEUE_EMPTY = 1300;

/** What a message is about. Nothing in it can stop the queue: what cannot be read is unknown. */
function newsOf({ resData, extension }: ReceivedAnswer): MessageNews {
  const objects = resData?.children ?? [];
  const change = extension?.first(EPP_NS.changePoll, 'changeData');
  if (change) return changeOf(change, objects);
  for (const element of objects) {
    const news = newsIn(element);
    if (news) return news;
  }
  const namespaces = [...objects, ...(extension?.children ?? [])].map(({ uri }) => uri);
  return namespaces.length === 0 ? { kind: 'words' } : { kind: 'unknown', namespaces: [...new Set(namespaces)] };
}

function newsIn(element: XmlElement): MessageNews | undefined {
  if (element.is(EPP_NS.lowBalance, 'pollData')) return lowBalance(element);
  const object = OBJECTS.find((each) => EPP_NS[each] === element.uri);
  if (!object) return undefined;
  const data = new ObjectData(object, element);
  if (element.local === 'panData') return pendingAction(data);
  const name = nameOf(data);
  if (element.local === 'infData') return name === undefined ? undefined : { kind: 'object', object, name };
  if (element.local === 'trnData') return transferNews(data);
  if (element.local === 'renData' && name !== undefined) return { kind: 'renewed', name, expiresAt: data.date('exDate') };
  return undefined;
}

function transferNews(data: ObjectData): MessageNews | undefined {
  if (data.object === 'contact') {
    const transfer = contactTransfer(data);
    return transfer && { kind: 'contact-transfer', transfer };
  }
  const transfer = domainTransfer(data);
  return transfer && { kind: 'transfer', transfer };
}

function changeOf(change: XmlElement, objects: readonly XmlElement[]): ChangeNews {
  const text = (name: string): string | undefined => change.textOf(EPP_NS.changePoll, name) || undefined;
  const shown = objects.flatMap((element) => {
    const object = OBJECTS.find((each) => EPP_NS[each] === element.uri);
    const name = object && nameOf(new ObjectData(object, element));
    return object && name !== undefined ? { object, name } : [];
  })[0];
  const kind = change.first(EPP_NS.changePoll, 'caseId')?.attribute('type');
  const caseId = text('caseId');
  return {
    kind: 'change',
    operation: text('operation') ?? 'custom',
    ...shown,
    state: change.attribute('state') === 'before' ? 'before' : 'after',
    at: eppDate(text('date')),
    who: text('who'),
    reason: text('reason'),
    caseId: caseId && [kind, caseId].filter(Boolean).join(' '),
  };
}

const lowBalance = (data: XmlElement): MessageNews => ({
  kind: 'low-balance',
  available: data.textOf(EPP_NS.lowBalance, 'availableCredit'),
  threshold: data.textOf(EPP_NS.lowBalance, 'creditThreshold'),
});

const nameOf = (data: ObjectData): string | undefined => data.text(data.key);
