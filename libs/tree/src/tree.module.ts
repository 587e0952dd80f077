import { Module } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { AuditSeal } from './audit/audit-seal';
import { ListAudit } from './audit/list-audit';
import { VerifyAudit } from './audit/verify-audit';
import { Brands } from './brands/brands';
import { CreateCustomer } from './create-customer';
import { CreateOperator } from './create-operator';
import { CreateReseller } from './create-reseller';
import { GetChild } from './get-child';
import { ListChildren } from './list-children';
import { Nodes } from './nodes/nodes';
import { Letterheads } from './people/letterheads';
import { NewOwner } from './people/new-owner';
import { Passwords } from './people/passwords';
import { People } from './people/people';
import { PersonLetters } from './people/person-letters';
import { SuspendChild } from './suspend-child';

const front = [
  AuditLog,
  ListAudit,
  VerifyAudit,
  Nodes,
  People,
  Passwords,
  NewOwner,
  Letterheads,
  PersonLetters,
  Brands,
  CreateOperator,
  CreateReseller,
  CreateCustomer,
  SuspendChild,
  ListChildren,
  GetChild,
];

/** The tree and its people. Needs the platform's module; logging in is AccessModule's. */
@Module({ providers: [AuditSeal, ...front], exports: front })
export class TreeModule {}
