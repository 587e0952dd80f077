import type { XmlElement } from '#libs/platform';
import { eppDate } from './epp-date';
import { EppFrameRefused } from './epp-frame-refused';
import { EPP_NS } from './epp-ns';

/** One result of a command. A success has one; a refusal may list several. */
export interface EppResult {
  readonly code: number;
  readonly message: string;
  /** The text of the values that the server complains about. */
  readonly values: readonly string[];
  readonly reasons: readonly string[];
}

/** The message queue beside an answer (RFC 5730, section 2.6): how many wait, and the oldest, or the one that was taken off. */
export interface EppQueue {
  readonly count: number;
  readonly id: string | undefined;
  readonly qDate?: Date;
  readonly msg?: string;
}

/** An answer to a command (RFC 5730, section 2.6), before its object data is read. */
export interface EppAnswer {
  readonly results: readonly EppResult[];
  /** The first failure, or the success. */
  readonly result: EppResult;
  readonly queue?: EppQueue;
  readonly resData?: XmlElement;
  readonly extension?: XmlElement;
  /** Absent too when the server wrote the word null, as some do when no id reached them. */
  readonly clTRID?: string;
  readonly svTRID?: string;
}

/** An answer with the document that it came in. */
export interface ReceivedAnswer extends EppAnswer {
  readonly xml: string;
}

/** The element inside `<epp>`: greeting, hello, command, response or extension. Throws EppFrameRefused when this is not EPP. */
export function eppContent(root: XmlElement): XmlElement {
  if (!root.is(EPP_NS.epp, 'epp')) throw new EppFrameRefused(`This is no EPP document: its root is {${root.uri}}${root.local}.`);
  const [content, ...more] = root.children.filter(({ uri }) => uri === EPP_NS.epp);
  if (!content || more.length > 0) throw new EppFrameRefused('An EPP document holds exactly one element.');
  return content;
}

/** Reads a `<response>`, whatever the order of its parts. Throws EppFrameRefused when it has no result. */
export function eppAnswer(response: XmlElement): EppAnswer {
  const results = response.all(EPP_NS.epp, 'result').map(eppResult);
  const result = results.find(({ code }) => code >= 2000) ?? results[0];
  if (!result) throw new EppFrameRefused('The response has no result.');
  const trID = response.first(EPP_NS.epp, 'trID');
  return {
    results,
    result,
    queue: response.all(EPP_NS.epp, 'msgQ').map(queueOf)[0],
    resData: response.first(EPP_NS.epp, 'resData'),
    extension: response.first(EPP_NS.epp, 'extension'),
    clTRID: present(trID?.textOf(EPP_NS.epp, 'clTRID')),
    svTRID: present(trID?.textOf(EPP_NS.epp, 'svTRID')),
  };
}

const queueOf = (queue: XmlElement): EppQueue => ({
  count: Number(queue.attribute('count')),
  id: queue.attribute('id'),
  qDate: eppDate(queue.textOf(EPP_NS.epp, 'qDate')),
  msg: queue.textOf(EPP_NS.epp, 'msg'),
});

function eppResult(element: XmlElement): EppResult {
  const code = element.attribute('code') ?? '';
  if (!/^[1-9]\d{3}$/.test(code)) throw new EppFrameRefused('A result has no four-digit code.');
  const detailed = element.all(EPP_NS.epp, 'extValue');
  return {
    code: Number(code),
    message: element.textOf(EPP_NS.epp, 'msg') ?? '',
    values: [element, ...detailed].flatMap((each) => each.all(EPP_NS.epp, 'value')).map(wholeText),
    reasons: detailed.flatMap((each) => each.textsOf(EPP_NS.epp, 'reason')),
  };
}

/** A value is usually the offending element itself: its text is inside. */
const wholeText = (element: XmlElement): string =>
  [element.text, ...element.children.map(wholeText)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');

const present = (text: string | undefined): string | undefined => (text === undefined || text === '' || text === 'null' ? undefined : text);
