import type { Actor } from '#libs/kernel';
import { Allow, LargeBody } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PriceEditing } from './price-editing';
import { PriceGridBody, readGridWish } from './price-grid.body';
import { PreviewQuery, PriceGridQuery } from './price-grid.query';
import { GridOutcomeView, PriceGridView, viewGridOutcome } from './price-grid.view';

/** A whole price list at once. */
@ApiTags('price lists')
@Controller('v1/price-grid')
export class PriceGridController {
  constructor(private readonly editing: PriceEditing) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({
    summary: 'The cells of one list: cost, price, margin, where the price comes from and what comes next',
    description: 'By extension, tier, action and years, up to 2,000 at once.',
  })
  @ApiOkResponse({ type: PriceGridView })
  read(@By() actor: Actor, @Query() query: PriceGridQuery): Promise<PriceGridView> {
    return this.editing.read(actor, query);
  }

  @Allow('prices:write')
  @LargeBody()
  @Put()
  @ApiOperation({
    summary: 'Write many cells of one list, all or none; or with `preview=true` say what that would do',
    description:
      'Send the `stamp` that the list was read with: has somebody written since, the answer is 409 `price-list-changed` and names what. ' +
      'A cell below cost, a raise before the promised notice, or what could only be a slip is refused, and then nothing is written.',
  })
  @ApiOkResponse({ type: GridOutcomeView })
  async write(@By() actor: Actor, @Query() { preview }: PreviewQuery, @Body() body: PriceGridBody): Promise<GridOutcomeView> {
    return viewGridOutcome(await this.editing.write(actor, readGridWish(body), preview === 'true'));
  }
}
