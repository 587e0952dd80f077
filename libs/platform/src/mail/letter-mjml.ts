import { escapeHtml } from './escape-html';
import { LAYOUT } from './layout-wording';
import type { LetterLocale } from './letter';
import type { Block } from './letter-wording';

/** Stand for the brand's colour and what is written on it, until the mail is filled in: MJML takes real colours only. */
export const BRAND_COLOUR = '#1f4e5a';
export const BRAND_INK = '#fefefe';

const text = (inner: string): string => `<mj-text>${inner}</mj-text>`;

function piece(block: Block): string {
  if ('text' in block) return text(escapeHtml(block.text));
  if ('button' in block)
    return `<mj-button href="{{${block.to}}}">${escapeHtml(block.button)}</mj-button>${text(`<a href="{{${block.to}}}" style="font-size:13px;word-break:break-all">{{${block.to}}}</a>`)}`;
  const rows = block.facts.map(
    ([label, fact]) =>
      `<tr><td style="padding:4px 16px 4px 0;color:#4a5560;vertical-align:top">${escapeHtml(label)}</td><td style="padding:4px 0;vertical-align:top"><strong>${escapeHtml(fact)}</strong></td></tr>`,
  );
  return `<mj-table font-size="15px">${rows.join('')}</mj-table>`;
}

/** The one layout of all mails, with places for the values. No pictures, no fonts and nothing else from elsewhere. */
export function letterMjml(locale: LetterLocale, blocks: readonly Block[], hasSite: boolean): string {
  const { greeting, foot, site } = LAYOUT[locale];
  return `<mjml lang="${locale}" dir="ltr">
  <mj-head>
    <mj-title>{{subject}}</mj-title>
    <mj-preview>{{preheader}}</mj-preview>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1f2933" />
      <mj-button background-color="${BRAND_COLOUR}" color="${BRAND_INK}" font-size="16px" font-weight="bold" inner-padding="14px 28px" align="left" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f2f4f6">
    <mj-section background-color="${BRAND_COLOUR}"><mj-column><mj-text color="${BRAND_INK}" font-size="20px" font-weight="bold">{{brand}}</mj-text></mj-column></mj-section>
    <mj-section background-color="#ffffff"><mj-column>${text(greeting)}${blocks.map(piece).join('')}</mj-column></mj-section>
    <mj-section><mj-column><mj-text font-size="13px" color="#4a5560">${foot}${hasSite ? `<br />${site}` : ''}</mj-text></mj-column></mj-section>
  </mj-body>
</mjml>`;
}
