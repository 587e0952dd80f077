import { ContactReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { By, normalEmail } from '#libs/tree';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EmailVerifications } from '../email-verifications';
import { MailVerificationAgain } from '../mail-verification-again';
import { VerificationView, viewVerification } from './verification.view';

/** Whether the address of a contact has been proved: the same for the customer whose it is and for who sells to them. */
@ApiTags('contacts')
@Controller('v1/contacts/:contact/verification')
export class VerificationsController {
  constructor(
    private readonly contacts: ContactReads,
    private readonly verifications: EmailVerifications,
    private readonly mailAgain: MailVerificationAgain,
    private readonly reads: Reads,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Whether its address has been proved, and by when it has to be' })
  @ApiOkResponse({ type: VerificationView })
  async get(@By() { nodeId }: Actor, @Param('contact') id: string): Promise<VerificationView> {
    const { ownerId, email } = await this.contacts.shown(id, nodeId);
    return viewVerification(await this.verifications.of(this.reads, ownerId, normalEmail(email)));
  }

  @Allow('contacts:write')
  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Send the mail once more; the link before is good no longer' })
  @ApiNoContentResponse()
  again(@By() actor: Actor, @Param('contact') id: string): Promise<void> {
    return this.mailAgain.run(actor, id);
  }
}
