/** A document waits in quarantine: `{ documentId }`. */
export const SCAN_DOCUMENT = 'document.scan';
