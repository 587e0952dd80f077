import type { FakePayment, Status } from './fake-payment';
import type { Notification } from './fake-provider';
import { FAKE_PROVIDERS } from './fake-providers';

const PATIENCE_MS = 10_000;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const DELIVERIES_MAX = 100;

/** Sends notifications to sellers on this machine, and to nobody elsewhere. */
export class Messenger {
  /** Where notifications go instead of the host they are meant for; the path stays. For tests, whose ports are known late. */
  instead: string | null = null;

  /** Notes what came back; what cannot be sent is noted too. */
  async send(payment: FakePayment, status: Status, change: (notification: Notification) => Notification = (as) => as): Promise<void> {
    const answer = await this.post(payment, status, change).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    payment.deliveries.unshift({ what: status, answer });
    payment.deliveries.length = Math.min(payment.deliveries.length, DELIVERIES_MAX);
  }

  private async post(payment: FakePayment, status: Status, change: (notification: Notification) => Notification): Promise<string> {
    const url = new URL(payment.notifyUrl);
    if (!LOOPBACK.has(url.hostname)) throw new Error('not on this machine');
    const provider = FAKE_PROVIDERS.find(({ name }) => name === payment.provider)!;
    const { headers, body } = change(provider.notification(payment, status, url.pathname));
    const answer = await fetch(this.instead === null ? url : new URL(url.pathname, this.instead), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return String(answer.status);
  }
}
