import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public } from './access-metadata';
import { type Checks, Readiness } from './readiness';

const result = { enum: ['ok', 'failed'] };

export class ChecksView implements Checks {
  @ApiProperty(result)
  readonly draining!: Checks['draining'];

  @ApiProperty(result)
  readonly databaseRead!: Checks['databaseRead'];

  @ApiProperty(result)
  readonly databaseWrite!: Checks['databaseWrite'];

  @ApiProperty(result)
  readonly migrations!: Checks['migrations'];
}

export class AliveView {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: 'ok';
}

export class ReadyView extends AliveView {
  @ApiProperty()
  readonly checks!: ChecksView;
}

/** For supervisors and load balancers. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Does the process answer at all? When it does not, it should be started anew. */
  @Public()
  @Get('live')
  @ApiOkResponse({ type: AliveView })
  live(): AliveView {
    return { status: 'ok' };
  }

  /** Should it be sent requests? 503 names the checks that failed. */
  @Public()
  @Get('ready')
  @ApiOkResponse({ type: ReadyView })
  async ready(): Promise<ReadyView> {
    return { status: 'ok', checks: await this.readiness.check() };
  }
}
