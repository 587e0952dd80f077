/** Why a registry did not take a transfer on, by its result code (RFC 5730, section 3): codes of failures. */
export const TRANSFER_REFUSALS: Readonly<Record<number, string>> = {
  2106: 'transfer-too-soon',
  2201: 'transfer-code-wrong',
  2202: 'transfer-code-wrong',
  2300: 'transfer-under-way',
  2303: 'not-registered',
  2304: 'transfer-locked',
};
