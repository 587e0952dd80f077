import { EppFrameRefused } from './epp-frame-refused';
import { frame } from './frame';
import { FrameReader } from './frame-reader';

const texts = (documents: Buffer[]): string[] => documents.map((bytes) => bytes.toString());

describe('EPP frames', () => {
  it('count themselves and bytes, not characters', () => {
    expect(frame('é')).toEqual(Buffer.from([0, 0, 0, 6, 0xc3, 0xa9]));
  });

  it('arrive byte by byte', () => {
    const reader = new FrameReader();
    const got = [...frame('<kopi/>')].flatMap((byte) => reader.feed(Buffer.from([byte])));
    expect(texts(got)).toEqual(['<kopi/>']);
    expect(reader.midFrame).toBe(false);
  });

  it('arrive several in one chunk, with the beginning of the next', () => {
    const reader = new FrameReader();
    const third = frame('<three/>');
    expect(texts(reader.feed(Buffer.concat([frame('<one/>'), frame('<two/>'), third.subarray(0, 6)])))).toEqual(['<one/>', '<two/>']);
    expect(reader.midFrame).toBe(true);
    expect(texts(reader.feed(third.subarray(6)))).toEqual(['<three/>']);
  });

  it('are not touched by what becomes of the chunk', () => {
    const chunk = frame('<kopi/>');
    const [document] = new FrameReader().feed(chunk);
    chunk.fill(0);
    expect(String(document)).toBe('<kopi/>');
  });

  it.each([0, 3, 4])('of %i bytes are refused', (length) => {
    expect(() => new FrameReader().feed(Buffer.from([0, 0, 0, length]))).toThrow(EppFrameRefused);
  });

  it('over the limit are refused when their length is read', () => {
    expect(() => new FrameReader().feed(Buffer.from([0, 0x10, 0, 1]))).toThrow(EppFrameRefused);
    expect(() => new FrameReader(8).feed(frame('12345'))).toThrow(EppFrameRefused);
    expect(texts(new FrameReader(9).feed(frame('12345')))).toEqual(['12345']);
  });
});
