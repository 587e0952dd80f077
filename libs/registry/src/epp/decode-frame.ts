import { type XmlElement, parseXml } from '#libs/platform';
import { elementTree } from './element-tree';
import { EppFrameRefused } from './epp-frame-refused';
import { eppAnswer, eppContent } from './epp-answer';
import { EPP_NS } from './epp-ns';
import { FRAME_HEADER_BYTES } from './frame';
import { FrameReader } from './frame-reader';
import { greetingOf } from './greeting';
import { objectFields } from './object-fields';

/** An EPP document in plain words: `kind` is greeting, hello, command, response or extension. */
export type DecodedFrame = { readonly kind: string } & Readonly<Record<string, unknown>>;

/**
 * What our parser understands of any EPP document: raw XML or one frame with its length in front (RFC 5734). Objects and
 * extensions that we do not know come out as trees of namespace, name, attributes, text and children. The result holds
 * what the document holds, passwords included. Throws XmlRefused or EppFrameRefused on anything that is not EPP.
 */
export function decodeFrame(bytes: Buffer): DecodedFrame {
  const content = eppContent(parseXml(documentIn(bytes)));
  switch (content.local) {
    case 'greeting':
      return { kind: 'greeting', ...greetingOf(content), dcp: content.all(EPP_NS.epp, 'dcp').map(elementTree)[0] };
    case 'hello':
      return { kind: 'hello' };
    case 'command':
      return decodeCommand(content);
    case 'response':
      return decodeResponse(content);
    case 'extension':
      return { kind: 'extension', extensions: content.children.map(elementTree) };
    default:
      throw new EppFrameRefused(`EPP has no <${content.local}> document.`);
  }
}

/** XML begins with `<`, white space or a byte order mark; the length of any frame within the limit begins with a zero. */
function documentIn(bytes: Buffer): Buffer {
  if (bytes.length === 0) throw new EppFrameRefused('There are no bytes.');
  if (/^[<\s\xef]/.test(bytes.toString('latin1', 0, 1))) return bytes;
  if (bytes[0] !== 0) throw new EppFrameRefused('The bytes are neither XML nor an EPP frame.');
  const reader = new FrameReader();
  const [document, ...more] = reader.feed(bytes);
  if (more.length > 0 || (document && reader.midFrame)) throw new EppFrameRefused('There are bytes after the frame.');
  if (!document) throw new EppFrameRefused(truncated(bytes));
  return document;
}

function truncated(bytes: Buffer): string {
  if (bytes.length < FRAME_HEADER_BYTES) return 'The frame is cut inside its length.';
  return `The frame is cut: it says ${bytes.readUInt32BE(0)} bytes and has ${bytes.length}.`;
}

function decodeResponse(response: XmlElement): DecodedFrame {
  const { results, queue, resData, extension, clTRID, svTRID } = eppAnswer(response);
  return {
    kind: 'response',
    results: results.map(({ code, message, values, reasons }) => ({ code, msg: message, values, reasons })),
    msgQ: queue,
    resData: resData?.children.map((element) => objectFields(element, extension)),
    extensions: extension?.children.map(elementTree),
    clTRID,
    svTRID,
  };
}

/** `<extension>` and `<clTRID>` stand beside the verb, in any order. */
function decodeCommand(command: XmlElement): DecodedFrame {
  const verb = command.children.find(({ uri, local }) => uri === EPP_NS.epp && local !== 'extension' && local !== 'clTRID');
  if (!verb) throw new EppFrameRefused('The command does nothing.');
  const object = verb.children.find(({ uri }) => uri !== EPP_NS.epp);
  return {
    kind: 'command',
    verb: verb.local,
    attributes: verb.attributes.size > 0 ? Object.fromEntries(verb.attributes) : undefined,
    object: object && (Object.entries(EPP_NS).find(([, uri]) => uri === object.uri)?.[0] ?? object.uri),
    fields: (object ?? verb).children.map(elementTree),
    extensions: command.first(EPP_NS.epp, 'extension')?.children.map(elementTree),
    clTRID: command.textOf(EPP_NS.epp, 'clTRID'),
  };
}
