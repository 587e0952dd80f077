import { Clock } from '#libs/kernel';
import { Injectable } from '@nestjs/common';

/** The machine's time: the one place that asks for it. */
@Injectable()
export class RealClock extends Clock {
  now(): Date {
    return new Date();
  }
}
