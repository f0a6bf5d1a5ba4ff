import { runInNewContext } from 'node:vm';
import { map, Template, text, toValue, type Parameters, type Value } from './template.ts';

/** Longest code of a CloudFront function, in bytes (CloudFront developer guide, "Quotas"). */
export const MOST_BYTES = 10_240;

type Named = Readonly<Record<string, { readonly value: string }>>;

/** What CloudFront Functions hand to a function (developer guide, "CloudFront Functions event structure"). */
export interface ViewerRequest {
  readonly version: '1.0';
  readonly context: Readonly<Record<string, string>>;
  readonly viewer: { readonly ip: string };
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly querystring: Named;
    readonly headers: Named;
    readonly cookies: Named;
  };
}

/** The code of the template's function for one stage. */
export function routingCode(parameters: Parameters): string {
  return text(new Template(parameters).property('SiteRouting', 'FunctionCode'));
}

/** Runs the template's function on a request; gives the request for the origin, or the answer, as JSON would have it. */
export function route(parameters: Parameters, event: ViewerRequest): Value {
  const call = `JSON.stringify(handler(${JSON.stringify(event)}))`;
  const answer: unknown = runInNewContext(`${routingCode(parameters)}\n${call}`);
  return toValue(JSON.parse(String(answer)));
}

/** What the function answers for `/config.json`. */
export function settings(parameters: Parameters): Value {
  const { body } = map(route(parameters, viewerRequest('/config.json')));
  return toValue(JSON.parse(text(map(body)['data'])));
}

/** A browser's request for an address of the site, as the function gets it. */
export function viewerRequest(address: string, method = 'GET'): ViewerRequest {
  const { pathname, searchParams } = new URL(address, 'https://d111111abcdef8.cloudfront.net');
  return {
    version: '1.0',
    context: {
      distributionDomainName: 'd111111abcdef8.cloudfront.net',
      distributionId: 'EDFDVBD6EXAMPLE',
      eventType: 'viewer-request',
      requestId: '4TyzHTaYWb1GX1qTfsHhEqV6HUDd_BzoBZnwfnvQc_1oF26ClkoUSEQ==',
    },
    viewer: { ip: '198.51.100.11' },
    request: {
      method,
      uri: pathname,
      querystring: Object.fromEntries([...searchParams].map(([name, value]) => [name, { value }])),
      headers: {
        host: { value: 'd111111abcdef8.cloudfront.net' },
        accept: { value: 'text/html,application/xhtml+xml' },
        'accept-encoding': { value: 'br,gzip' },
      },
      cookies: {},
    },
  };
}
