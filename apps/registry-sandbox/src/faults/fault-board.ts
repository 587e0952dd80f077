import { EPP_NS } from '#libs/registry';
import type { Command } from '../epp/command';
import type { Fault, FaultRequest } from './fault';

interface Armed {
  readonly fault: Fault;
  left: number;
}

/** The faults that wait for a command. They live in memory: a restart forgets them. */
export class FaultBoard {
  private armed: Armed[] = [];

  arm(fault: Fault): void {
    this.armed.push({ fault, left: fault.times });
  }

  clear(): void {
    this.armed = [];
  }

  /** What is armed, `times` counting what is left. */
  list(): FaultRequest[] {
    return this.armed.map(({ fault, left }) => ({ ...fault, name: fault.name?.source, times: left }));
  }

  /** The fault that hits this command: the one armed first. It has one time less afterwards. */
  take(command: Command): Fault | undefined {
    const hit = this.armed.find(({ fault }) => hits(fault, command));
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left === 0) this.armed = this.armed.filter((each) => each !== hit);
    return hit.fault;
  }
}

const hits = ({ verb, object, op, name }: Fault, command: Command): boolean =>
  verb === command.verb &&
  (object === undefined || object === command.object) &&
  (op === undefined || op === opOf(command)) &&
  (name === undefined || command.names.some((each) => name.test(each)));

/** A restore is an update with an op inside its extension (RFC 3915, section 4.2.5). */
function opOf({ op, extensions }: Command): string | undefined {
  const restore = extensions.flatMap(({ children }) => children).find((each) => each.is(EPP_NS.rgp, 'restore'));
  return restore ? { request: 'restore', report: 'report' }[restore.attribute('op') ?? ''] : op;
}
