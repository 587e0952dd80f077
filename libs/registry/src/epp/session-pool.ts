import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR, MINUTE, SECOND, after } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import type { RegistryLog } from '../registry-log';
import type { RegistrySettings } from '../registry-settings';
import type { Secret } from '../secret';
import { EppSession } from './epp-session';
import { LoginBackoff } from './login-backoff';
import { NoSession } from './no-session';
import { Pace } from './pace';
import { SESSION_LIMIT_CODE, isAuthenticationError } from './result-meaning';
import { WaitingLine } from './waiting-line';

/** How long the pool stays small after the registry said that it is too large. */
const SMALL_FOR = 10 * MINUTE;
/** How long a close waits for commands that are under way. */
const CLOSE_WAIT = 5 * SECOND;

/**
 * The sessions of one registry account. A session is lent to one command at a time; idle ones say hello now and then, old
 * and broken ones are replaced. Logins go one after another, so that a wrong password counts once.
 */
export class SessionPool {
  private readonly idle = new Map<EppSession, NodeJS.Timeout>();
  private readonly lent = new Set<EppSession>();
  private readonly working = new Set<Promise<unknown>>();
  private readonly line: WaitingLine;
  private readonly backoff = new LoginBackoff();
  private readonly pace: Pace;
  private opening = false;
  private closed = false;
  private small: { readonly limit: number; readonly until: Date } | undefined;

  constructor(
    private readonly settings: RegistrySettings,
    private readonly clock: Clock,
    private readonly log: RegistryLog,
  ) {
    this.line = new WaitingLine(settings.timeouts.waitSeconds);
    this.pace = new Pace(settings.commandsPerMinute, settings.timeouts.waitSeconds);
  }

  /** Lends a session to the work. Throws NoSession when there is none to be had; what the work throws goes through. */
  async use<T>(work: (session: EppSession) => Promise<T>): Promise<T> {
    const run = this.lendTo(work);
    this.working.add(run);
    try {
      return await run;
    } finally {
      this.working.delete(run);
    }
  }

  /** Logs in once more, to say our new password; sessions that are open stay. Throws NoSession, with the code when it was refused. */
  async changePassword(password: Secret): Promise<void> {
    await this.keepPace();
    const session = await EppSession.open(this.settings, this.clock, this.log, password);
    await session.close();
  }

  /** Drops every idle session: one was found dead, so the others may be too. */
  dropIdle(): void {
    for (const session of this.idle.keys()) {
      this.takeFromShelf(session);
      session.abandon();
    }
  }

  /** The registry has just refused one of our sessions for being too many: keep to the others for a while. */
  sessionRefused(): void {
    this.shrinkTo(this.idle.size + this.lent.size - 1);
  }

  /** Logs out. Commands under way get a few seconds to end; then their connections are closed. */
  async close(): Promise<void> {
    this.closed = true;
    this.line.sendAllAway(new NoSession('the registry is being closed'));
    const idle = [...this.idle.keys()];
    for (const session of idle) this.takeFromShelf(session);
    await Promise.all(idle.map((session) => session.close()));
    await Promise.race([Promise.allSettled(this.working), sleep(CLOSE_WAIT, undefined, { ref: false })]);
    for (const session of this.lent) session.abandon();
  }

  private async lendTo<T>(work: (session: EppSession) => Promise<T>): Promise<T> {
    const session = await this.take();
    try {
      await this.keepPace();
      return await work(session);
    } finally {
      await this.giveBack(session);
    }
  }

  private async take(): Promise<EppSession> {
    for (;;) {
      if (this.closed) throw new NoSession('the registry is being closed');
      const idle = this.takeIdle();
      if (idle) return idle;
      if (!this.mayOpen()) {
        await this.line.turn();
        continue;
      }
      const opened = await this.open();
      if (opened) return opened;
    }
  }

  /** Waits until the registry takes another command. Throws NoSession when that would be too long. */
  private async keepPace(): Promise<void> {
    const wait = this.pace.take(this.clock.now());
    if (wait > 0) await sleep(wait);
  }

  private takeIdle(): EppSession | undefined {
    for (const session of this.idle.keys()) {
      this.takeFromShelf(session);
      if (session.isUsable) {
        this.lent.add(session);
        return session;
      }
      session.abandon();
    }
    return undefined;
  }

  private mayOpen(): boolean {
    if (this.small && this.clock.now() >= this.small.until) this.small = undefined;
    return !this.opening && this.idle.size + this.lent.size < Math.min(this.settings.sessions, this.small?.limit ?? Infinity);
  }

  /** A new session, already lent; undefined when the registry allows no more than those we have. */
  private async open(): Promise<EppSession | undefined> {
    this.opening = true;
    try {
      const objection = this.backoff.objection(this.clock.now());
      if (objection !== undefined) throw new NoSession(objection);
      await this.keepPace();
      const session = await EppSession.open(this.settings, this.clock, this.log).catch((error: unknown) => this.loginFailed(error));
      if (!session) return undefined;
      this.backoff.succeeded();
      this.lent.add(session);
      return session;
    } finally {
      this.opening = false;
      this.line.next();
    }
  }

  private loginFailed(error: unknown): undefined {
    if (!(error instanceof NoSession)) throw error;
    const code = error.resultCode;
    const others = this.idle.size + this.lent.size;
    if (code === SESSION_LIMIT_CODE) this.shrinkTo(others);
    if (code === SESSION_LIMIT_CODE && others > 0) return undefined;
    this.backoff.failed(this.clock.now(), error.message, code !== undefined && isAuthenticationError(code));
    this.log.warn({ event: 'registry-session-refused', registry: this.settings.name, reason: error.message });
    throw error;
  }

  private shrinkTo(sessions: number): void {
    const limit = Math.max(1, sessions);
    this.small = { limit, until: after(this.clock.now(), SMALL_FOR) };
    const reason = `it allows no more sessions: we keep to ${limit} for ${SMALL_FOR / MINUTE} minutes`;
    this.log.warn({ event: 'registry-session-limit', registry: this.settings.name, reason });
  }

  private async giveBack(session: EppSession): Promise<void> {
    const keep = session.isUsable && !this.closed && !this.isOld(session);
    // It counts as ours until it has logged out, or its successor would be one session too many.
    if (!keep) await session.close();
    this.lent.delete(session);
    if (keep) this.putOnShelf(session);
    this.line.next();
  }

  private isOld(session: EppSession): boolean {
    return this.clock.now() >= after(session.openedAt, this.settings.maxAgeHours * HOUR);
  }

  private putOnShelf(session: EppSession): void {
    const timer = setTimeout(() => void this.keepAlive(session), this.settings.idleSeconds * SECOND);
    this.idle.set(session, timer.unref());
  }

  private takeFromShelf(session: EppSession): void {
    clearTimeout(this.idle.get(session));
    this.idle.delete(session);
  }

  private async keepAlive(session: EppSession): Promise<void> {
    this.takeFromShelf(session);
    this.lent.add(session);
    // A session that does not answer has closed itself; giving it back removes it.
    await session.hello().catch(() => undefined);
    await this.giveBack(session);
  }
}
