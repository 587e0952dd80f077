import type { Type } from '@nestjs/common';
import { DocumentRulesController } from '../../rules/http/document-rules.controller';
import { LinkedCaseController } from '../../upload-links/http/linked-case.controller';
import { UploadLinksController } from '../../upload-links/http/upload-links.controller';
import { CasesController } from './cases.controller';

/** What every channel offers about what TLDs ask for and what registrants show. */
export const CASE_CONTROLLERS: Type[] = [DocumentRulesController, CasesController, UploadLinksController, LinkedCaseController];
