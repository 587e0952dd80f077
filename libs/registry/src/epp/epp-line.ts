import { type Clock, MINUTE, after } from '#libs/kernel';
import { newClTrid } from '../new-cltrid';
import type { Outcome } from '../outcome';
import type { Greeting } from '../registry';
import type { RegistryLog } from '../registry-log';
import type { Extension, RegistrySettings } from '../registry-settings';
import type { Secret } from '../secret';
import { AnswerLost } from './answer-lost';
import { inParts } from './check-in-parts';
import type { Checked } from './check-in-parts';
import type { EppObject } from './command';
import type { ReceivedAnswer } from './epp-answer';
import type { EppSession } from './epp-session';
import type { LimitBroken } from './field-limits';
import { NoSession } from './no-session';
import { ObjectData } from './object-data';
import { outcomeOf } from './outcome-of';
import { ACCOUNT_EMPTY_CODE, SESSION_LIMIT_CODE } from './result-meaning';
import { SessionPool } from './session-pool';
import type { SpokenExtensions } from './spoken-extensions';

/** How often it is said that our account at a registry is empty: each waiting order finds out anew. */
const EMPTY_AGAIN_MS = MINUTE;

/** The code of RFC 5730 for an extension that is not implemented. */
const NO_EXTENSION_CODE = 2103;

/** What an answer says; undefined when it lacks the data. */
export type ReadAnswer<T> = (answer: ReceivedAnswer) => T | undefined;

/** Sends one command of a question. */
export type PutQuestion = <T>(command: (clTRID: string) => string, read: ReadAnswer<T>) => Promise<Outcome<T>>;

/** An order as it goes out: its limits were looked at, and what it cannot do without is named. */
export interface Order<T> {
  readonly clTRID: string;
  readonly broken: LimitBroken | undefined;
  readonly needs?: readonly Extension[];
  readonly command: (spoken: SpokenExtensions) => string;
  readonly read: ReadAnswer<T>;
}

/** How questions and orders reach a registry account and come back as outcomes, whatever they are about. */
export class EppLine {
  private readonly pool: SessionPool;
  /** Until when an empty account has been told about, in milliseconds since 1970. */
  private quietUntil = 0;

  constructor(
    readonly settings: RegistrySettings,
    private readonly clock: Clock,
    private readonly log: RegistryLog,
  ) {
    this.pool = new SessionPool(settings, clock, log);
  }

  async hello(): Promise<Outcome<Greeting>> {
    return this.askTwice(async (session) => ({ kind: 'done', value: await session.hello() }));
  }

  /** Names or ids, as many as there are, in commands of the size that the registry takes. */
  async check<T>(
    object: EppObject,
    asked: readonly string[],
    command: (asked: readonly string[], clTRID: string) => string,
    view: (asked: string, answer: { available: boolean; reason?: string }) => T,
  ): Promise<Outcome<readonly T[]>> {
    const ask = (part: readonly string[]): Promise<Outcome<readonly Checked[]>> =>
      this.query(
        (clTRID) => command(part, clTRID),
        data(object, 'chkData', (found) => found.checked()),
      );
    const outcome = await inParts(asked, this.settings.namesPerCheck, ask, notAvailable);
    if (outcome.kind !== 'done') return outcome;
    return { ...outcome, value: outcome.value.map(({ asked: each, available, reason }) => view(each, { available, reason })) };
  }

  async query<T>(command: (clTRID: string) => string, read: ReadAnswer<T>): Promise<Outcome<T>> {
    return this.ask([], (put) => put(command, read));
  }

  /** A question of one or several commands in one session, which has to speak what is needed. */
  async ask<T>(
    needs: readonly Extension[],
    question: (put: PutQuestion, spoken: SpokenExtensions) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return this.askTwice(async (session) => {
      const put: PutQuestion = async (command, read) => {
        const clTRID = newClTrid(this.clock.now());
        return outcomeOf(await session.command(command(clTRID), clTRID, this.settings.timeouts.querySeconds), read);
      };
      return unsupported(needs, session.spoken) ?? question(put, session.spoken);
    });
  }

  /** Sends an order once. Whatever becomes of it, it is not sent again here: a repeated order could be carried out twice. */
  async transform<T>({ clTRID, broken, needs = [], command, read }: Order<T>): Promise<Outcome<T>> {
    if (broken) return { kind: 'refused', reason: 'bad-input', ...broken };
    return this.attempt(async (session) => {
      const unspoken = unsupported(needs, session.spoken);
      if (unspoken) return unspoken;
      const answer = await session.command(command(session.spoken), clTRID, this.settings.timeouts.transformSeconds);
      return outcomeOf(answer, read);
    });
  }

  /** A login whose answer got lost may have changed it: whoever asked has to try both. */
  async changePassword(password: Secret): Promise<Outcome<{ readonly user: string }>> {
    try {
      await this.pool.changePassword(password);
      return { kind: 'done', value: { user: this.settings.user } };
    } catch (error) {
      if (!(error instanceof NoSession)) throw error;
      const { message, resultCode: code } = error;
      return code === undefined ? { kind: 'unknown', reason: message } : { kind: 'refused', reason: 'not-authorized', code, message };
    }
  }

  /** Logs out of every session. */
  async close(): Promise<void> {
    await this.pool.close();
  }

  /** A question does no harm twice: a lost answer is asked for again, on a session that is certainly new. */
  private async askTwice<T>(question: (session: EppSession) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const first = await this.attempt(question);
    if (first.kind !== 'unknown') return first;
    this.pool.dropIdle();
    const second = await this.attempt(question);
    return second.kind === 'unknown' ? { ...second, kind: 'unavailable' } : second;
  }

  private async attempt<T>(work: (session: EppSession) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await this.pool.use(async (session) => {
        const outcome = await work(session);
        if (outcome.kind === 'unavailable') this.heed(outcome.code);
        return outcome;
      });
    } catch (error) {
      if (error instanceof NoSession) return { kind: 'unavailable', reason: error.message, code: error.resultCode };
      if (error instanceof AnswerLost) return { kind: 'unknown', reason: error.message };
      throw error;
    }
  }

  private heed(code: number | undefined): void {
    if (code === SESSION_LIMIT_CODE) this.pool.sessionRefused();
    if (code !== ACCOUNT_EMPTY_CODE || this.clock.now().getTime() < this.quietUntil) return;
    this.quietUntil = after(this.clock.now(), EMPTY_AGAIN_MS).getTime();
    this.log.warn({
      event: 'registry-account-empty',
      registry: this.settings.name,
      reason: 'orders wait until our account at the registry is filled',
    });
  }
}

const notAvailable = (asked: string, reason: string): Checked => ({ asked, available: false, reason });

/** Reads one kind of object data in an answer; `extension` stands beside it. */
export const data =
  <T>(object: EppObject, kind: string, read: (data: ObjectData, extension: ReceivedAnswer['extension']) => T | undefined): ReadAnswer<T> =>
  ({ resData, extension }) => {
    const found = ObjectData.in(resData, object, kind);
    return found && read(found, extension);
  };

/** Nothing is sent without an extension that the order depends on: the registry would carry out half of it. */
function unsupported(needs: readonly Extension[], spoken: SpokenExtensions): Outcome<never> | undefined {
  const missing = needs.find((each) => !spoken.has(each));
  return (
    missing && {
      kind: 'refused',
      reason: 'unsupported',
      code: NO_EXTENSION_CODE,
      message: `the registry does not speak the extension ${missing}`,
    }
  );
}
