import type { Outcome } from '../outcome';
import type { RegistryMessages } from '../registry';
import type { PolledMessages } from '../registry-message';
import type { EppLine } from './epp-line';
import { polledMessages } from './message-data';
import { pollAcknowledge, pollRequest } from './poll-commands';

/** The message queue over EPP (RFC 5730, section 2.9.2.3). */
export class EppMessages implements RegistryMessages {
  constructor(private readonly line: EppLine) {}

  poll(): Promise<Outcome<PolledMessages>> {
    return this.line.query(pollRequest, polledMessages);
  }

  async acknowledge(id: string): Promise<Outcome<{ readonly id: string }>> {
    const value = { id };
    const outcome = await this.line.query(
      (clTRID) => pollAcknowledge(id, clTRID),
      () => value,
    );
    return outcome.kind === 'refused' && outcome.reason === 'missing' ? { kind: 'done', value } : outcome;
  }
}
