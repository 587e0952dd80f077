import { type XmlElement, parseXml } from '#libs/platform';
import type { Clock } from '#libs/kernel';
import { newClTrid } from '../new-cltrid';
import type { Greeting } from '../registry';
import type { RegistryLog } from '../registry-log';
import type { RegistrySettings } from '../registry-settings';
import { AnswerLost } from './answer-lost';
import { eppAnswer, eppContent } from './epp-answer';
import type { EppAnswer } from './epp-answer';
import { EppConnection } from './epp-connection';
import { greetingOf } from './greeting';
import { maskFrame } from './mask-frame';
import { NoSession } from './no-session';
import { words } from './outcome-of';
import { endsSession } from './result-meaning';
import { hello, login, logout, spokenObjects } from './session-commands';

/** How long a polite end waits for the answer to logout. */
const LOGOUT_SECONDS = 2;

/**
 * A logged-in session (RFC 5730, section 2). One command at a time: whoever holds it waits for the answer before the next.
 * After anything but a whole answer to the command that was sent it is closed and never used again.
 */
export class EppSession {
  /** When it logged in. */
  readonly openedAt: Date;

  private constructor(
    private readonly connection: EppConnection,
    private readonly settings: RegistrySettings,
    private readonly clock: Clock,
    private readonly log: RegistryLog,
  ) {
    this.openedAt = clock.now();
  }

  /** Connects, reads the greeting, logs in. Throws NoSession, with the code when the registry refused the login. */
  static async open(settings: RegistrySettings, clock: Clock, log: RegistryLog): Promise<EppSession> {
    const session = new EppSession(await EppConnection.open(settings), settings, clock, log);
    try {
      await session.logIn();
      return session;
    } catch (error) {
      session.abandon();
      throw error instanceof NoSession ? error : new NoSession(`no login at ${settings.host}: ${(error as Error).message}`);
    }
  }

  get isUsable(): boolean {
    return this.connection.isUsable;
  }

  /** Sends a command and reads its answer. Throws NoSession when nothing was sent, AnswerLost when no usable answer came. */
  async command(xml: string, clTRID: string, seconds: number): Promise<EppAnswer> {
    return this.exchange(xml, seconds, (content) => {
      if (content.local !== 'response') throw new AnswerLost(`the registry answered with a ${content.local}`);
      const answer = eppAnswer(content);
      if (answer.clTRID !== undefined && answer.clTRID !== clTRID) throw new AnswerLost('the registry answered another command');
      if (endsSession(answer.result.code)) this.abandon();
      return answer;
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

  private async logIn(): Promise<void> {
    const { user, password, timeouts } = this.settings;
    const greeting = await this.receive(timeouts.querySeconds, readGreeting);
    if (spokenObjects(greeting).length === 0) throw new NoSession(`${greeting.svID} offers neither domains, contacts nor hosts`);
    const clTRID = newClTrid(this.clock.now());
    const { result } = await this.command(login({ user, password: password.reveal() }, greeting, clTRID), clTRID, timeouts.querySeconds);
    if (result.code !== 1000) throw new NoSession(`the login was answered ${words(result)}`, result.code);
  }

  private async exchange<T>(xml: string, seconds: number, read: (content: XmlElement) => T): Promise<T> {
    if (!this.isUsable) throw new NoSession('the session has ended');
    this.log.debug(`${this.settings.name} < ${maskFrame(xml)}`);
    this.connection.send(xml);
    return this.receive(seconds, read);
  }

  /** Whatever goes wrong from here on, the answer is lost and the session with it. */
  private async receive<T>(seconds: number, read: (content: XmlElement) => T): Promise<T> {
    try {
      const document = await this.connection.receive(seconds);
      this.log.debug(`${this.settings.name} > ${maskFrame(document.toString())}`);
      return read(eppContent(parseXml(document)));
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
