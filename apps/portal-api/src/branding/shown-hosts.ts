import { type BrandHost, BrandHosts, type BrandHostView, viewBrandHost } from '#libs/branding';
import { Reads, Settings } from '#libs/platform';
import { Brands } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Hosts with what is known about them elsewhere: which one links lead to, and where they have to lead. */
@Injectable()
export class ShownHosts {
  constructor(
    private readonly reads: Reads,
    private readonly brands: Brands,
    private readonly hosts: BrandHosts,
    private readonly settings: Settings,
  ) {}

  async all(nodeId: number): Promise<BrandHostView[]> {
    const primary = await this.brands.primaryHost(this.reads, nodeId);
    return (await this.hosts.of(this.reads, nodeId)).map((host) => viewBrandHost(host, primary, this.settings.shopsAt));
  }

  async one(host: BrandHost): Promise<BrandHostView> {
    return viewBrandHost(host, await this.brands.primaryHost(this.reads, host.nodeId), this.settings.shopsAt);
  }
}
