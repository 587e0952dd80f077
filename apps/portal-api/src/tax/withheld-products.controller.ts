import { SetWithheldProduct, WithheldProducts } from '#libs/billing';
import { type Actor, Clock } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, Reads, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WithheldProductBody } from './withheld-product.body';
import { WithheldProductView, viewWithheldProduct } from './withheld-product.view';

/** Of which of my products companies may keep PPh 23 back. Domains are not subject to it unless I say so. */
@ApiTags('tax')
@Controller('v1/withheld-products')
export class WithheldProductsController {
  constructor(
    private readonly products: WithheldProducts,
    private readonly setProduct: SetWithheldProduct,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'What I have said of my products, by extension and action; of all others nothing is kept back' })
  @ApiPage(WithheldProductView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<WithheldProductView>> {
    const [tld, action] = decodeCursor(cursor, ['string', 'string']) ?? ['', ''];
    const all = await this.products.of(this.reads, nodeId, this.clock.now());
    const rest = all.filter((each) => each.tld > tld || (each.tld === tld && each.action > action));
    return pageOf(rest, limit, (each) => [each.tld, each.action]).map(viewWithheldProduct);
  }

  @Allow('money:move')
  @Put()
  @ApiOperation({ summary: 'A product is subject to PPh 23 from now on, or is not; what is billed already stays as it is' })
  @ApiOkResponse({ type: WithheldProductView })
  async set(@By() actor: Actor, @Body() { tld, action, isSubject }: WithheldProductBody): Promise<WithheldProductView> {
    return viewWithheldProduct(await this.setProduct.run(actor, { tld, action, isSubject }));
  }
}
