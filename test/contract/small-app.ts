import {
  ApiFromValidation,
  ApiPage,
  HttpModule,
  IdempotencyKey,
  IsNested,
  LargeBody,
  JsonLogger,
  MoneyView,
  PageQuery,
  PlatformModule,
  Public,
  Settings,
  createHttpApp,
  decodeCursor,
  fingerprint,
  noteActor,
  pageOf,
  platformSchema,
  viewMoney,
} from '#libs/platform';
import { DomainError, DomainName, Money } from '#libs/kernel';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Put, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiOkResponse } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, MinLength } from 'class-validator';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';
import { Door } from './door';

class CannotPay extends DomainError {
  readonly fault = 'insufficient';
  readonly code = 'deposit-too-low';
}

class SaidByNobodyYet extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'code-without-words';
}

@ApiFromValidation()
class Contact {
  @IsEmail()
  readonly email!: string;

  @IsOptional()
  @MaxLength(20)
  @IsString()
  readonly note?: string;
}

@ApiFromValidation()
class Thing {
  @IsString()
  @MinLength(3)
  readonly name!: string;

  @IsInt()
  @Min(1)
  readonly years: number = 1;

  @IsIn(['a', 'b'])
  readonly kind!: string;

  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'must be four digits', context: { id: 'harus empat angka' } })
  readonly pin?: string;

  @IsNested(() => Contact)
  readonly owner!: Contact;

  @IsArray()
  @ArrayMaxSize(2)
  @IsNested(() => Contact, { each: true })
  readonly others: Contact[] = [];
}

class MoneyHolder {
  readonly price!: MoneyView;
}

const refusals: Readonly<Record<string, () => never>> = {
  deposit: () => {
    throw new CannotPay('The deposit does not cover this.', { missing: Money.idr(195_000) });
  },
  wordless: () => {
    throw new SaidByNobodyYet('Nobody has put this into Indonesian.');
  },
  crash: () => {
    throw new TypeError('cannot read the secret of 3174011234567890');
  },
};

@Public()
@Controller('v1/things')
class ThingsController {
  constructor(private readonly door: Door) {}

  @Get('slow')
  async slow() {
    await this.door.pass();
    return { done: true };
  }

  @Get()
  @ApiPage(MoneyView)
  list(@Query() { limit, cursor }: PageQuery) {
    const [from] = decodeCursor(cursor, ['number']) ?? [0];
    const rows = [1, 2, 3, 4, 5].filter((n) => n > from).slice(0, limit + 1);
    return pageOf(rows, limit, (n) => [n]).map((n) => viewMoney(Money.idr(n)));
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: MoneyHolder })
  add(@Body() thing: Thing) {
    return { got: thing, isThing: thing instanceof Thing, contacts: thing.others.every((each) => each instanceof Contact) };
  }

  @LargeBody()
  @Put('large')
  replace(@Body() thing: Thing) {
    return { got: thing };
  }

  @Post('paid')
  pay(@IdempotencyKey() key: string, @Body() thing: Thing) {
    return { key, print: fingerprint(thing) };
  }

  @Get('names/:name')
  name(@Param('name') name: string) {
    noteActor({ personId: 'per_1', nodeId: 7 });
    return { name: DomainName.parse(name).ascii };
  }

  @Get('refusals/:kind')
  refuse(@Param('kind') kind: string) {
    return refusals[kind]!();
  }
}

/** A small program on the real foundation, with its own database, and the lines it has logged. */
export interface SmallApp {
  readonly app: NestExpressApplication;
  readonly db: FreshDatabase;
  readonly lines: string[];
  /** What requests to `/v1/things/slow` wait behind. */
  readonly door: Door;
  close(): Promise<void>;
}

export async function smallApp(): Promise<SmallApp> {
  const db = await freshDatabase(platformSchema);
  const lines: string[] = [];
  const settings = Settings.load({ NODE_ENV: 'test', DATABASE_URL: db.url });

  @Module({ imports: [PlatformModule.forRoot(settings, platformSchema), HttpModule], controllers: [ThingsController], providers: [Door] })
  class SmallModule {}

  const logger = new JsonLogger(db.clock, 'log', (line) => lines.push(line));
  const app = await createHttpApp({ module: SmallModule }, settings, { title: 'Small', description: 'For tests.' }, logger);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    db,
    lines,
    door: app.get(Door),
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
}
