import type { Actor } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { AssignPackage, ChangePackage, ClosePackage, CreatePackage, PricePackages, parsePackageRef } from '#libs/pricing';
import { By, parseNodeRef } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangedPackageBody, ChildPackageBody, PackageBody, readNewPackage, readPackageChange } from './package.body';
import { PackageView, PackagesView, viewPackage, viewPackages } from './package.view';

/** The price lists I offer to my resellers and my customers. */
@ApiTags('price lists')
@Controller('v1')
export class PackagesController {
  constructor(
    private readonly packages: PricePackages,
    private readonly createPackage: CreatePackage,
    private readonly changePackage: ChangePackage,
    private readonly closePackage: ClosePackage,
    private readonly assignPackage: AssignPackage,
    private readonly reads: Reads,
  ) {}

  @Allow('money:see')
  @Get('packages')
  @ApiOperation({ summary: 'My packages, the oldest first' })
  @ApiOkResponse({ type: PackagesView })
  async list(@By() { nodeId }: Actor): Promise<PackagesView> {
    return viewPackages(await this.packages.ofSeller(this.reads, nodeId));
  }

  @Allow('prices:write')
  @Post('packages')
  @ApiOperation({ summary: 'Make an empty package; its prices are written by `PUT /v1/price-grid`, its rules by `POST /v1/markups`' })
  @ApiCreatedResponse({ type: PackageView })
  async create(@By() actor: Actor, @Body() body: PackageBody): Promise<PackageView> {
    return viewPackage(await this.createPackage.run(actor, readNewPackage(body)));
  }

  @Allow('prices:write')
  @Patch('packages/:package')
  @ApiOperation({ summary: 'Rename a package, make it the default one, or change what it asks and promises' })
  @ApiOkResponse({ type: PackageView })
  async change(@By() actor: Actor, @Param('package') id: string, @Body() body: ChangedPackageBody): Promise<PackageView> {
    return viewPackage(await this.changePackage.run(actor, parsePackageRef(id), readPackageChange(body)));
  }

  @Allow('prices:write')
  @Delete('packages/:package')
  @ApiOperation({ summary: 'Close a package: nobody is given it any more, and those who have it keep it' })
  @ApiOkResponse({ type: PackageView })
  async close(@By() actor: Actor, @Param('package') id: string): Promise<PackageView> {
    return viewPackage(await this.closePackage.run(actor, parsePackageRef(id)));
  }

  @Allow('prices:write')
  @Put('nodes/:node/package')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a direct child one of my packages, or without one the default' })
  @ApiNoContentResponse()
  async assign(@By() actor: Actor, @Param('node') node: string, @Body() body: ChildPackageBody): Promise<void> {
    await this.assignPackage.run(actor, parseNodeRef(node), body.package ? parsePackageRef(body.package) : null);
  }
}
