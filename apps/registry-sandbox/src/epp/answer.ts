import { type Markup, XmlRefused, el, xmlDocument } from '#libs/platform';
import { EPP_NS } from '#libs/registry';
import { OBJECTS } from './command';
import { CommandRefused } from './command-refused';
import { EXTENSIONS } from './extensions';
import { type ResultCode, RESULT_MESSAGES } from './result-code';

/** What the registry answers to one command. */
export interface Answer {
  readonly code: ResultCode;
  /** Added to the code's standard text. */
  readonly reason?: string;
  /** The message queue: how many wait, the oldest one's id, and its date and text when it is being read. */
  readonly queue?: { readonly count: number; readonly id: string; readonly date?: Date; readonly text?: string };
  /** The content of resData. */
  readonly data?: Markup;
  /** The content of the extension; none when empty. */
  readonly extensions?: readonly Markup[];
}

export interface TransactionIds {
  readonly clTRID?: string;
  readonly svTRID: string;
}

/** What is answered when something was thrown: a refusal's own code, 2001 for bad XML; anything else is not for clients to see. */
export function refusalOf(error: unknown): Answer {
  if (error instanceof CommandRefused) return { code: error.result, reason: error.reason };
  if (error instanceof XmlRefused) return { code: 2001, reason: error.message };
  throw error;
}

/** A response document (RFC 5730, section 2.6). */
export function responseXml(answer: Answer, ids: TransactionIds): string {
  const { code, reason, queue, data, extensions = [] } = answer;
  const message = reason ? `${RESULT_MESSAGES[code]}: ${printable(reason)}` : RESULT_MESSAGES[code];
  return document(
    el(
      'response',
      {},
      el('result', { code: String(code) }, el('msg', {}, message)),
      queue &&
        el(
          'msgQ',
          { count: String(queue.count), id: queue.id },
          queue.date && el('qDate', {}, queue.date.toISOString()),
          queue.text === undefined ? undefined : el('msg', {}, queue.text),
        ),
      data && el('resData', {}, data),
      extensions.length > 0 ? el('extension', {}, extensions) : undefined,
      transactionIds('trID', ids),
    ),
  );
}

/** A greeting (RFC 5730, section 2.4). The policy it states: data are for provisioning, and kept as long as stated. */
export function greetingXml(serverId: string, now: Date): string {
  return document(
    el(
      'greeting',
      {},
      el('svID', {}, serverId),
      el('svDate', {}, now.toISOString()),
      el(
        'svcMenu',
        {},
        el('version', {}, '1.0'),
        el('lang', {}, 'en'),
        Object.values(OBJECTS).map((uri) => el('objURI', {}, uri)),
        el(
          'svcExtension',
          {},
          Object.values(EXTENSIONS).map((uri) => el('extURI', {}, uri)),
        ),
      ),
      el(
        'dcp',
        {},
        el('access', {}, el('personal')),
        el('statement', {}, el('purpose', {}, el('prov')), el('recipient', {}, el('ours')), el('retention', {}, el('stated'))),
      ),
    ),
  );
}

/** The pair of transaction ids, in an element of the given name. Its children are of EPP's own namespace, the document's default. */
export const transactionIds = (element: string, { clTRID, svTRID }: TransactionIds): Markup =>
  el(element, {}, clTRID === undefined ? undefined : el('clTRID', {}, clTRID), el('svTRID', {}, svTRID));

const document = (inside: Markup): string => xmlDocument(el('epp', { xmlns: EPP_NS.epp }, inside));

/** Reasons quote what clients sent: one line, at most 200 characters, none cut in half. */
const printable = (reason: string): string => Array.from(reason.replace(/\s+/g, ' ')).slice(0, 200).join('');
