/** Bytes of the length in front of every EPP document (RFC 5734, section 4): big-endian, counting themselves. */
export const FRAME_HEADER_BYTES = 4;

/** One EPP document as it travels: its total length in 4 bytes, then UTF-8. */
export function frame(xml: string): Buffer {
  const length = FRAME_HEADER_BYTES + Buffer.byteLength(xml);
  const bytes = Buffer.allocUnsafe(length);
  bytes.writeUInt32BE(length, 0);
  bytes.write(xml, FRAME_HEADER_BYTES);
  return bytes;
}
