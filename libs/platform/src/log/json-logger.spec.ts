import { Clock } from '#libs/kernel';
import { Logger } from '@nestjs/common';
import { runInRequest } from '../http/request-context';
import { JsonLogger } from './json-logger';

class StandingClock extends Clock {
  now(): Date {
    return new Date('2026-11-22T02:00:00.000Z');
  }
}

const written = (level: string, write: (logger: JsonLogger) => void): unknown[] => {
  const lines: string[] = [];
  write(new JsonLogger(new StandingClock(), level, (line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line) as unknown);
};
const head = { time: '2026-11-22T02:00:00.000Z', level: 'log' };

describe('the log', () => {
  it('writes a sentence or the fields of an event, each as one JSON object', () => {
    const lines = written('log', (logger) => {
      logger.log('ready\nset', 'start');
      logger.log({ event: 'job-done', jobId: 'job_1' }, 'jobs');
    });
    expect(lines).toEqual([
      { ...head, context: 'start', message: 'ready\nset' },
      { ...head, context: 'jobs', event: 'job-done', jobId: 'job_1' },
    ]);
  });

  it('names the request it belongs to', () => {
    const lines = written('log', (logger) => runInRequest({ requestId: 'req_1' }, () => logger.log('hello')));
    expect(lines).toEqual([{ ...head, requestId: 'req_1', message: 'hello' }]);
  });

  it('leaves out what is less severe than asked for', () => {
    const lines = written('warn', (logger) => {
      for (const level of ['debug', 'verbose', 'log', 'warn', 'error', 'fatal'] as const) logger[level](level);
    });
    expect(lines).toMatchObject([{ level: 'warn' }, { level: 'error' }, { level: 'error', message: 'fatal' }]);
  });

  it('leaves out what Nest says about itself while it starts', () => {
    const lines = written('log', (logger) => {
      logger.log('Mapped {/v1/orders, GET} route', 'RouterExplorer');
      logger.error(new Error('told by the program'), undefined, 'ExceptionHandler');
    });
    expect(lines).toEqual([]);
  });

  it('does not let an event overwrite the time or the level of its line', () => {
    expect(written('log', (logger) => logger.log({ time: 'never', level: 'none', event: 'x' }))).toEqual([{ ...head, event: 'x' }]);
  });

  it('writes errors with their stack, as Nest hands them over', () => {
    const lines = written('log', (logger) => {
      Logger.overrideLogger(logger);
      new Logger('jobs').error(new RangeError('too far'));
      Logger.overrideLogger(false);
    });
    expect(lines).toEqual([
      {
        ...head,
        level: 'error',
        context: 'jobs',
        message: 'too far',
        error: expect.objectContaining({ name: 'RangeError', stack: expect.stringContaining('too far') }),
      },
    ]);
  });

  it('survives what cannot be written', () => {
    const trap = {
      get bad(): never {
        throw new Error('no');
      },
    };
    expect(written('log', (logger) => logger.log({ trap }))).toMatchObject([{ message: 'a log line could not be written' }]);
  });
});
