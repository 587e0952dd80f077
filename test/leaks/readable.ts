import type { Answer } from '../authorisation/answers';
import { pdfText } from '../support/pdf-text';
import { workbookText } from '../support/workbook-text';

const TOKEN = /\beyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]+/g;

/** All that an answer says to whoever looks closely: its headers, the text of its file, and what its tokens hold. */
export async function readable({ headers, text, bytes }: Answer): Promise<string> {
  const said = `${headers} ${await fileText(bytes, text)}`;
  return `${said} ${[...said.matchAll(TOKEN)].map(([, claims]) => Buffer.from(claims!, 'base64url').toString()).join(' ')}`;
}

async function fileText(bytes: Buffer, text: string): Promise<string> {
  if (text.startsWith('%PDF-')) return pdfText(bytes);
  return text.startsWith('PK') ? workbookText(bytes) : text;
}
