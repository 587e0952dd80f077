import { createInterface } from 'node:readline/promises';
import { type Settings, PlatformModule } from '#libs/platform';
import { CreateOperator, TreeModule, nodeRef } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { schema } from '../../../ormconfig';
import { type Command, UsageWrong, print } from './command';

@Module({})
class OperatorModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: OperatorModule, imports: [PlatformModule.forRoot(settings, schema), TreeModule] };
  }
}

/** One line from the terminal or a pipe: a password in the arguments would stand in the list of processes. */
async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdin.isTTY ? process.stdout : undefined });
  try {
    return await lines.question('Password for the first person: ');
  } finally {
    lines.close();
  }
}

/** Sets an installation up: the root of the tree and the first person who can log in to the portal. */
export const operatorCreate: Command = {
  name: 'operator create',
  takes: '<name> <person> <e-mail>',
  says: 'makes the root of the tree; the password is read from standard input',
  async run(settings, [name, person, email]) {
    if (!name || !person || !email?.includes('@'))
      throw new UsageWrong('the operator’s name, a person’s name and an e-mail address are needed');
    const password = await readPassword();
    const app = await NestFactory.createApplicationContext(OperatorModule.forRoot(settings), { logger: false, abortOnError: false });
    try {
      const { node, owner } = await app.get(CreateOperator).run({ name, owner: { name: person, email, password } });
      print(`${name} is ${nodeRef(node.id)}; ${owner.email} can log in to the portal.`);
      return 0;
    } finally {
      await app.close();
    }
  },
};
