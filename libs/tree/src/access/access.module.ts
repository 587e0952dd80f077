import { Cors, RateLimitGuard, Settings } from '#libs/platform';
import { type DynamicModule, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { APP_GUARD, ModulesContainer } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { ApiKeysModule } from '../api-keys/api-keys.module';
import { AuditController } from '../audit/audit.controller';
import { Impersonations } from '../impersonation/impersonations';
import { StartImpersonation } from '../impersonation/start-impersonation';
import { AccessTokens } from '../login/access-tokens';
import { LoginAttempts } from '../login/login-attempts';
import { Login } from '../login/login';
import { AcceptInvitation } from '../invitations/accept-invitation';
import { JoinByInvitation } from '../invitations/join-by-invitation';
import { LookAtInvitation } from '../invitations/look-at-invitation';
import { AskForEmailChange } from '../email-change/ask-for-email-change';
import { EmailChanges } from '../email-change/email-changes';
import { LookAtEmailChange } from '../email-change/look-at-email-change';
import { ProveNewEmail } from '../email-change/prove-new-email';
import { StopEmailChange } from '../email-change/stop-email-change';
import { BeginSession } from '../login/begin-session';
import { Challenges } from '../login/challenges';
import { ChangePassword } from '../login/change-password';
import { EndMemberSessions } from '../login/end-member-sessions';
import { EndSession } from '../login/end-session';
import { FinishLogin } from '../login/finish-login';
import { ForgetPassword } from '../login/forget-password';
import { ListMemberSessions } from '../login/list-member-sessions';
import { ListSessions } from '../login/list-sessions';
import { Logout } from '../login/logout';
import { Proofs } from '../login/proofs';
import { RefreshSession } from '../login/refresh-session';
import { ResetPassword } from '../login/reset-password';
import { RefreshTokens } from '../login/refresh-tokens';
import { SlowedLogins } from '../login/slowed-logins';
import { StepUpSession } from '../login/step-up-session';
import { SwitchNode } from '../login/switch-node';
import { WhoAmI } from '../login/who-am-i';
import { ChangeProfile } from '../people/change-profile';
import { WeakPasswords } from '../people/weak-passwords';
import { ManageSecondFactor } from '../second-factor/manage-second-factor';
import { RequireSecondFactor } from '../second-factor/require-second-factor';
import { SecondFactors } from '../second-factor/second-factors';
import { SecretBox } from '../second-factor/secret-box';
import { TreeModule } from '../tree.module';
import { AccessGuard } from './access-guard';
import { AuthController } from './auth.controller';
import { Authenticator } from './authenticator';
import { CaptchaController } from './captcha.controller';
import { EmailController } from './email.controller';
import { LettersController } from './letters.controller';
import { InvitationController } from './invitation.controller';
import { PasswordController } from './password.controller';
import { Realms } from './realms';
import { SecondFactorController } from './second-factor.controller';
import { SessionsController } from './sessions.controller';
import { refuseUnguardedRoutes } from './refuse-unguarded-routes';

/** Logging in, and the guard before every route of the program that imports this. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly cors: Cors,
    private readonly realms: Realms,
  ) {}

  /** `realms` says whose people this program lets in: PortalRealm or HostRealm. */
  static for(realms: Type<Realms>): DynamicModule {
    return {
      module: AccessModule,
      imports: [
        TreeModule,
        ApiKeysModule,
        JwtModule.registerAsync({ inject: [Settings], useFactory: (settings: Settings) => ({ secret: settings.accessTokenSecret() }) }),
      ],
      controllers: [
        AuthController,
        CaptchaController,
        SessionsController,
        PasswordController,
        EmailController,
        InvitationController,
        SecondFactorController,
        AuditController,
        LettersController,
      ],
      providers: [
        { provide: Realms, useClass: realms },
        { provide: APP_GUARD, useClass: AccessGuard },
        // After the other one, which finds out whose requests these are.
        { provide: APP_GUARD, useClass: RateLimitGuard },
        Authenticator,
        AccessTokens,
        RefreshTokens,
        BeginSession,
        Proofs,
        WeakPasswords,
        Login,
        SlowedLogins,
        FinishLogin,
        Challenges,
        LoginAttempts,
        SecretBox,
        SecondFactors,
        ManageSecondFactor,
        RequireSecondFactor,
        SwitchNode,
        StepUpSession,
        ListSessions,
        EndSession,
        ListMemberSessions,
        EndMemberSessions,
        ChangePassword,
        ForgetPassword,
        ResetPassword,
        EmailChanges,
        LookAtEmailChange,
        AskForEmailChange,
        ProveNewEmail,
        StopEmailChange,
        LookAtInvitation,
        AcceptInvitation,
        JoinByInvitation,
        RefreshSession,
        Logout,
        WhoAmI,
        ChangeProfile,
        Impersonations,
        StartImpersonation,
      ],
      exports: [Login, StartImpersonation, RequireSecondFactor, ListMemberSessions, EndMemberSessions, Realms, Authenticator],
    };
  }

  /** The start fails when somebody forgot to say who may use a route. The realms also say whose web pages may ask. */
  onModuleInit(): void {
    refuseUnguardedRoutes(this.modules);
    this.cors.decideBy((origin, request) => this.realms.admits(origin, request));
  }
}
