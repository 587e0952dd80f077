import { type XmlElement, parseXml } from '#libs/platform';
import type { Clock } from '#libs/kernel';
import { newClTrid } from '../new-cltrid';
import type { Greeting } from '../registry';
import type { RegistryLog } from '../registry-log';
import type { RegistrySettings } from '../registry-settings';
import type { Secret } from '../secret';
import { AnswerLost } from './answer-lost';
import { eppAnswer, eppContent } from './epp-answer';
import type { ReceivedAnswer } from './epp-answer';
import { EppConnection } from './epp-connection';
import { greetingOf } from './greeting';
import { maskFrame } from './mask-frame';
import { NoSession } from './no-session';
import { words } from './outcome-of';
import { endsSession } from './result-meaning';
import { loginEvents } from './login-events';
import { hello, login, logout, spokenObjects } from './session-commands';
import { SpokenExtensions } from './spoken-extensions';

type Read<T> = (content: XmlElement, document: string) => T;

/** How long a polite end waits for the answer to logout. */
const LOGOUT_SECONDS = 2;

/**
 * A logged-in session (RFC 5730, section 2). One command at a time: whoever holds it waits for the answer before the next.
 * After anything but a whole answer to the command that was sent it is closed and never used again.
 */
export class EppSession {
  /** When it logged in. */
  readonly openedAt: Date;
  private extensions = SpokenExtensions.none;

  private constructor(
    private readonly connection: EppConnection,
    private readonly settings: RegistrySettings,
    private readonly clock: Clock,
    private readonly log: RegistryLog,
  ) {
    this.openedAt = clock.now();
  }

  /** Connects, reads the greeting, logs in, perhaps with a new password. Throws NoSession, with the code when the registry refused the login. */
  static async open(settings: RegistrySettings, clock: Clock, log: RegistryLog, newPassword?: Secret): Promise<EppSession> {
    const session = new EppSession(await EppConnection.open(settings), settings, clock, log);
    try {
      await session.logIn(newPassword);
      return session;
    } catch (error) {
      session.abandon();
      throw error instanceof NoSession ? error : new NoSession(`no login at ${settings.host}: ${(error as Error).message}`);
    }
  }

  /** What it was logged in for. */
  get spoken(): SpokenExtensions {
    return this.extensions;
  }

  get isUsable(): boolean {
    return this.connection.isUsable;
  }

  /** Sends a command and reads its answer. Throws NoSession when nothing was sent, AnswerLost when no usable answer came. */
  async command(xml: string, clTRID: string, seconds: number): Promise<ReceivedAnswer> {
    return this.exchange(xml, seconds, (content, document) => {
      if (content.local !== 'response') throw new AnswerLost(`the registry answered with a ${content.local}`);
      const answer = eppAnswer(content);
      if (answer.clTRID !== undefined && answer.clTRID !== clTRID) throw new AnswerLost('the registry answered another command');
      if (endsSession(answer.result.code)) this.abandon();
      return { ...answer, xml: document };
    });
  }

  /** Asks for the greeting: says that we are there, and shows that the registry is. Throws as `command` does. */
  async hello(): Promise<Greeting> {
    return this.exchange(hello(), this.settings.timeouts.querySeconds, readGreeting);
  }

  /** Logs out, and closes the connection whatever comes of it. */
  async close(): Promise<void> {
    const clTRID = newClTrid(this.clock.now());
    if (this.isUsable) await this.command(logout(clTRID), clTRID, LOGOUT_SECONDS).catch(() => undefined);
    this.abandon();
  }

  /** Closes the connection at once. */
  abandon(): void {
    this.connection.close();
  }

  private async logIn(newPassword: Secret | undefined): Promise<void> {
    const { user, password, timeouts } = this.settings;
    const greeting = await this.receive(timeouts.querySeconds, readGreeting);
    if (spokenObjects(greeting).length === 0) throw new NoSession(`${greeting.svID} offers neither domains, contacts nor hosts`);
    this.extensions = SpokenExtensions.between(this.settings, greeting);
    const clTRID = newClTrid(this.clock.now());
    const account = { user, password: password.reveal(), newPassword: newPassword?.reveal() };
    const answer = await this.command(login(account, greeting, this.extensions, clTRID), clTRID, timeouts.querySeconds);
    this.tellEvents(answer);
    if (answer.result.code !== 1000) throw new NoSession(`the login was answered ${words(answer.result)}`, answer.result.code);
  }

  /** A password or certificate that ends soon, and whatever else the registry warns of at the door (RFC 8807). */
  private tellEvents({ extension }: ReceivedAnswer): void {
    for (const reason of loginEvents(extension)) {
      this.log.warn({ event: 'registry-login-warning', registry: this.settings.name, reason });
    }
  }

  private async exchange<T>(xml: string, seconds: number, read: Read<T>): Promise<T> {
    if (!this.isUsable) throw new NoSession('the session has ended');
    this.log.debug(`${this.settings.name} < ${maskFrame(xml)}`);
    this.connection.send(xml);
    return this.receive(seconds, read);
  }

  /** Whatever goes wrong from here on, the answer is lost and the session with it. */
  private async receive<T>(seconds: number, read: Read<T>): Promise<T> {
    try {
      const document = await this.connection.receive(seconds);
      const text = document.toString();
      this.log.debug(`${this.settings.name} > ${maskFrame(text)}`);
      return read(eppContent(parseXml(document)), text);
    } catch (error) {
      this.abandon();
      throw error instanceof AnswerLost ? error : new AnswerLost(`the answer cannot be read: ${(error as Error).message}`);
    }
  }
}

function readGreeting(content: XmlElement): Greeting {
  if (content.local !== 'greeting') throw new AnswerLost(`the registry sent a ${content.local} instead of its greeting`);
  return greetingOf(content);
}
