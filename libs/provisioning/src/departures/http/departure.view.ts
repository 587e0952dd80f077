import { ApiProperty } from '@nestjs/swagger';
import { DEPARTURE_ANSWERS, DEPARTURE_STATES, type Departure, type DepartureAnswer, type DepartureState } from '../departure';

/** A domain that another registrar asked for. */
export class DepartureView {
  @ApiProperty({ description: 'Who wants it, as its registry calls them.' })
  readonly registrar!: string;

  @ApiProperty({ enum: DEPARTURE_STATES, description: '`left`: it is theirs, and has ended here. `stayed`: it came to nothing.' })
  readonly state!: DepartureState;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When its registry decides by itself, most often that it goes.' })
  readonly until!: string;

  @ApiProperty({ enum: DEPARTURE_ANSWERS, nullable: true, description: 'What its owner said to it.' })
  readonly answer!: DepartureAnswer | null;

  @ApiProperty({ description: 'Its registry did not take the answer; another one can be given.' })
  readonly isAnswerRefused!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly endedAt!: string | null;
}

export const viewDeparture = ({ registrar, state, requestedAt, actsAt, answer, failureCode, endedAt }: Departure): DepartureView => ({
  registrar,
  state,
  requestedAt: requestedAt.toISOString(),
  until: actsAt.toISOString(),
  answer,
  isAnswerRefused: failureCode !== null,
  endedAt: endedAt?.toISOString() ?? null,
});
