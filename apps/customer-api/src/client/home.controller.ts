import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { HomeView, ReadHome, viewHome } from '#libs/reports';
import { By } from '#libs/tree';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('home')
@Controller('v1/home')
export class HomeController {
  constructor(private readonly readHome: ReadHome) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'How I stand, and what I have to do' })
  @ApiOkResponse({ type: HomeView })
  async get(@By() actor: Actor): Promise<HomeView> {
    return viewHome(await this.readHome.run(actor));
  }
}
