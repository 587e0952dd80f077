import {
  ApplicationReads,
  ApplicationView,
  EmailSecretBody,
  OffersView,
  PhoneCodeBody,
  RegisterApplicant,
  RegisteredView,
  RegistrationBody,
  SendLinkAgain,
  SendPhoneCode,
  VerifyEmail,
  VerifyPhone,
  WholeApplicationView,
  viewApplication,
  viewOffers,
  viewWholeApplication,
} from '#libs/onboarding';
import { Public } from '#libs/platform';
import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationToken } from './application-token';

/** A visitor registers as a reseller of the operator, and proves address and telephone number. */
@ApiTags('registration')
@Public()
@Controller('v1/registration')
export class RegistrationController {
  constructor(
    private readonly registerApplicant: RegisterApplicant,
    private readonly sendLinkAgain: SendLinkAgain,
    private readonly verifyEmail: VerifyEmail,
    private readonly sendPhoneCode: SendPhoneCode,
    private readonly verifyPhone: VerifyPhone,
    private readonly applications: ApplicationReads,
  ) {}

  @Get('packages')
  @ApiOperation({ summary: 'The packages a new reseller chooses from' })
  @ApiOkResponse({ type: OffersView })
  async packages(): Promise<OffersView> {
    return viewOffers(await this.applications.packagesOnOffer());
  }

  @Post()
  @ApiOperation({ summary: 'Register: the answer is the same whether the address is known or not' })
  @ApiCreatedResponse({ type: RegisteredView })
  async register(@Body() { locale = 'id', ...body }: RegistrationBody, @Ip() ip?: string): Promise<RegisteredView> {
    const { token, application } = await this.registerApplicant.run({ ...body, locale, ip: ip ?? null });
    return { token, application: viewApplication(application) };
  }

  @Get('status')
  @ApiOperation({ summary: 'How my application stands, by the token I was given as bearer token' })
  @ApiOkResponse({ type: WholeApplicationView })
  async status(@ApplicationToken() token: string): Promise<WholeApplicationView> {
    return viewWholeApplication(await this.applications.byToken(token));
  }

  @Post('email-link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send the mail with the link again; the link before counts no more' })
  @ApiNoContentResponse()
  emailLink(@ApplicationToken() token: string): Promise<void> {
    return this.sendLinkAgain.run(token);
  }

  @Post('email-verification')
  @HttpCode(200)
  @ApiOperation({ summary: 'The link of the mail was opened' })
  @ApiOkResponse({ type: ApplicationView })
  async email(@Body() { secret }: EmailSecretBody): Promise<ApplicationView> {
    return viewApplication(await this.verifyEmail.run(secret));
  }

  @Post('phone-code')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a code to my telephone' })
  @ApiNoContentResponse()
  phoneCode(@ApplicationToken() token: string): Promise<void> {
    return this.sendPhoneCode.run(token);
  }

  @Post('phone-verification')
  @HttpCode(200)
  @ApiOperation({ summary: 'The code that came to my telephone' })
  @ApiOkResponse({ type: ApplicationView })
  async phone(@ApplicationToken() token: string, @Body() { code }: PhoneCodeBody): Promise<ApplicationView> {
    return viewApplication(await this.verifyPhone.run(token, code));
  }
}
