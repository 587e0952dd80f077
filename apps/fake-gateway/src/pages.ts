import type { FakePayment } from './fake-payment';
import { type Html, html } from '#libs/platform';
import { SCENES } from './scenes';
import { type Language, WORDS } from './wording';

const rupiah = (units: number): string => `Rp ${new Intl.NumberFormat('id-ID').format(units)}`;

/** Where a payment is paid, below the gateway's address. */
export const payPath = ({ provider, orderId }: Pick<FakePayment, 'provider' | 'orderId'>): string =>
  `/pay/${provider}/${encodeURIComponent(orderId)}`;

function page(language: Language, path: string, title: string, body: Html): string {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <nav><a href="/?lang=${language}">${words.all}</a></nav>
          <nav><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}

/** All payments, and where Xendit's callbacks go. */
export function listPage(payments: readonly FakePayment[], language: Language): string {
  const words = WORDS[language];
  const rows = payments.map(
    (payment) =>
      html`<tr>
        <td><a href="${payPath(payment)}?lang=${language}">${payment.orderId}</a></td>
        <td>${payment.provider}</td>
        <td>${rupiah(payment.total)}</td>
        <td>${words.status[payment.status]}</td>
      </tr> `,
  );
  const body = html`<p>${words.intro}</p>
    ${
      rows.length > 0
        ? html`<table>
            ${rows}
          </table>`
        : html`<p>${words.empty}</p>`
    }
    <h2>${words.callbacks}</h2>
    <form method="post" action="/callbacks">
      <label>${words.callbacksKey} <input name="key" required /></label>
      <label>${words.callbacksUrl} <input name="url" type="url" required /></label>
      <button>${words.save}</button>
    </form>`;
  return page(language, '/', words.title, body);
}

/** One payment with everything that may happen to it, and what was told of it. */
export function payPage(payment: FakePayment, language: Language): string {
  const words = WORDS[language];
  const buttons = SCENES.map(
    (scene, i) => html`<button name="scene" value="${scene}" class="${i === 0 ? 'first' : ''}">${words.scenes[scene]}</button> `,
  );
  const told = payment.deliveries.map(
    ({ what, answer }) =>
      html`<tr>
        <td>${what}</td>
        <td>${answer}</td>
      </tr> `,
  );
  const body = html`<p class="total">${rupiah(payment.total)}</p>
    <p>${words.status[payment.status]} <span class="soft">· ${payment.provider} · ${payment.orderId}</span></p>
    <form method="post" action="${payPath(payment)}?lang=${language}">${buttons}</form>
    <p><a href="${payment.returnUrl}">${words.back}</a></p>
    <h2>${words.told}</h2>
    ${
      told.length > 0
        ? html`<table>
            <tr>
              <th>${words.what}</th>
              <th>${words.answer}</th>
            </tr>
            ${told}
          </table>`
        : html`<p>${words.nothingTold}</p>`
    }`;
  return page(language, payPath(payment), payment.provider, body);
}

export const missingPage = (language: Language): string => page(language, '/', WORDS[language].missing, html`<p></p>`);
