import { DomainError } from '#libs/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from './language';
import { problemHeaders, toProblem } from './problem';
import { currentRequest } from './request-context';

/** Answers every error with a problem, and logs those we did not foresee under the id the caller was given. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const language = languageOf(request.headers['accept-language']);
    const problem = toProblem(error, language, currentRequest()?.requestId ?? String(response.getHeader('X-Request-Id') ?? ''));
    if (problem.status >= 500 && !(error instanceof DomainError)) this.logger.error(error);
    if (response.headersSent) {
      // Half of an answer is out already: the only honest end is a broken connection.
      response.destroy();
      return;
    }
    response
      .status(problem.status)
      .vary('Accept-Language')
      .set(problemHeaders(problem, language))
      .send(Buffer.from(JSON.stringify(problem)));
  }
}
