import { parseXml } from '#libs/platform';
import type { TLSSocket } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, newId } from '#libs/kernel';
import { FrameReader, frame } from '#libs/registry';
import { type LoginRequest, readLogin } from '../commands/login';
import type { RegistryDesk } from '../commands/registry-desk';
import { type Answer, type TransactionIds, greetingXml, refusalOf, responseXml } from '../epp/answer';
import { type Command, clTridOf, readCommand } from '../epp/command';
import { CommandRefused } from '../epp/command-refused';
import { closesConnection } from '../epp/result-code';
import type { Fault } from '../faults/fault';
import type { FaultBoard } from '../faults/fault-board';
import type { OpenSessions } from './open-sessions';

/** What all sessions share. */
export interface SessionShared {
  readonly serverId: string;
  readonly desk: RegistryDesk;
  readonly clock: Clock;
  readonly faults: FaultBoard;
  readonly sessions: OpenSessions;
  readonly log: (line: string) => void;
}

const LOGIN_FAILURES_MAX = 3;
/** Documents that may wait behind the one being answered. A client that sends more is not listening. */
const WAITING_MAX = 32;

/** One connection: it greets, then answers one document after the other, in the order they came. */
export class EppSession {
  private readonly reader = new FrameReader();
  private readonly waiting: Buffer[] = [];
  private readonly closed = new AbortController();
  private busy = false;
  private loggedIn: LoginRequest | undefined;
  private loginFailures = 0;

  constructor(
    private readonly socket: TLSSocket,
    private readonly shared: SessionShared,
  ) {}

  /** Greets, and answers until the connection ends. */
  start(): void {
    const { socket, shared } = this;
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
    socket.on('close', () => {
      this.closed.abort();
      this.leave();
    });
    this.send(greetingXml(shared.serverId, shared.clock.now()));
  }

  private receive(chunk: Buffer): void {
    try {
      this.waiting.push(...this.reader.feed(chunk));
    } catch {
      // After a frame of impossible length nothing that follows has a meaning (RFC 5734, section 4).
      this.socket.destroy();
      return;
    }
    if (this.waiting.length > WAITING_MAX) this.socket.destroy();
    else if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let document = this.waiting.shift(); document && this.socket.writable; document = this.waiting.shift()) {
      await this.serve(document);
    }
    this.busy = false;
  }

  private async serve(document: Buffer): Promise<void> {
    const { serverId, clock } = this.shared;
    let ids: TransactionIds = { svTRID: newId('sandbox', clock.now()) };
    try {
      const root = parseXml(document);
      ids = { ...ids, clTRID: clTridOf(root) };
      const command = readCommand(root);
      if (command === 'hello') this.send(greetingXml(serverId, clock.now()));
      else await this.obey(command, ids, document);
    } catch (error) {
      this.respond(this.answerTo(error), ids);
    }
  }

  /** A mistake of our own is 2400 for the client and a line in the log for us. */
  private answerTo(error: unknown): Answer {
    try {
      return refusalOf(error);
    } catch {
      this.shared.log(`the sandbox registry failed: ${error instanceof Error ? error.stack : String(error)}`);
      return { code: 2400 };
    }
  }

  /** Carries the command out and answers, unless a fault was armed for it. */
  private async obey(command: Command, ids: TransactionIds, document: Buffer): Promise<void> {
    const fault = this.shared.faults.take(command);
    if (fault) this.shared.log(`fault ${fault.fault} hits ${described(command)}`);
    if (fault?.fault === 'hang-before') return this.hang();
    if (fault?.fault === 'drop-before') return this.drop();
    const answer = this.refusedBy(fault) ?? this.decided(command, ids, fault?.fault === 'pending' ? document.toString() : undefined);
    this.shared.log(`${this.loggedIn?.account ?? '-'} ${described(command)} ${answer.code} ${ids.clTRID ?? '-'} ${ids.svTRID}`);
    if (fault?.fault === 'hang-after') return this.hang();
    if (fault?.fault === 'drop-after') return this.drop();
    if (fault?.fault === 'delay') await sleep(fault.ms, undefined, { signal: this.closed.signal }).catch(() => undefined);
    this.respond(answer, ids, fault?.fault === 'garble');
  }

  private refusedBy(fault: Fault | undefined): Answer | undefined {
    if (fault?.fault === 'session-limit') return { code: 2502 };
    return fault?.code && { code: fault.code };
  }

  private decided(command: Command, ids: TransactionIds, pending?: string): Answer {
    try {
      return this.decide(command, ids, pending);
    } catch (error) {
      return this.answerTo(error);
    }
  }

  private decide(command: Command, ids: TransactionIds, pending?: string): Answer {
    if (command.verb === 'login') return this.logIn(command);
    if (!this.loggedIn) throw new CommandRefused(2002, 'log in first');
    if (command.verb === 'logout') return { code: 1500 };
    return this.shared.desk.carryOut(this.loggedIn, command, ids, pending);
  }

  private logIn(command: Command): Answer {
    if (this.loggedIn) throw new CommandRefused(2002, 'logged in already');
    const request = readLogin(command);
    try {
      this.shared.desk.authenticate(request);
    } catch (error) {
      this.loginFailures += 1;
      throw this.loginFailures < LOGIN_FAILURES_MAX ? error : new CommandRefused(2501);
    }
    if (!this.shared.sessions.enter(request.account)) throw new CommandRefused(2502);
    this.loggedIn = request;
    if (request.newPassword !== undefined) this.shared.desk.changePassword(request.account, request.newPassword);
    return { code: 1000 };
  }

  private respond(answer: Answer, ids: TransactionIds, garbled = false): void {
    const xml = responseXml(answer, ids);
    this.send(garbled ? xml.slice(0, xml.length / 2) : xml);
    if (!closesConnection(answer.code)) return;
    this.leave();
    this.socket.end();
  }

  /** The session counts no more: at once when the server ends it, so that who logged out can log in again. */
  private leave(): void {
    if (this.loggedIn) this.shared.sessions.leave(this.loggedIn.account);
    this.loggedIn = undefined;
  }

  private send(xml: string): void {
    if (this.socket.writable) this.socket.write(frame(xml));
  }

  private drop(): void {
    this.socket.destroy();
  }

  /** Never answers again, though the connection stays open until the client or the idle limit ends it. */
  private async hang(): Promise<void> {
    await new Promise((resolve) => this.socket.once('close', resolve));
  }
}

const described = ({ verb, op, object, names }: Command): string =>
  [verb, op, object, names.join(' ').slice(0, 200)].filter(Boolean).join(' ');
