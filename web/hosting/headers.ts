import { list, map, Template, text, type Parameters, type Value } from './template.ts';

/**
 * The headers that the template's response headers policy adds, in the names and words that CloudFront writes
 * (CloudFront developer guide, "Understand response headers policies"). Names are in lower case.
 */
export function policyHeaders(parameters: Parameters): ReadonlyMap<string, string> {
  const policy = new Template(parameters).property('SiteHeaders', 'ResponseHeadersPolicyConfig');
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = map(policy);
  return new Map([
    ...Object.entries(map(security)).map(([name, value]) => securityHeader(name, map(value))),
    ...list(map(custom)['Items']).map((item) => customHeader(map(item))),
  ]);
}

function customHeader({ Header, Value }: Readonly<Record<string, Value>>): [string, string] {
  return [text(Header).toLowerCase(), text(Value)];
}

function securityHeader(name: string, config: Readonly<Record<string, Value>>): [string, string] {
  switch (name) {
    case 'ContentSecurityPolicy':
      return ['content-security-policy', text(config['ContentSecurityPolicy'])];
    case 'ContentTypeOptions':
      return ['x-content-type-options', 'nosniff'];
    case 'FrameOptions':
      return ['x-frame-options', text(config['FrameOption'])];
    case 'ReferrerPolicy':
      return ['referrer-policy', text(config['ReferrerPolicy'])];
    case 'StrictTransportSecurity': {
      const age = `max-age=${text(config['AccessControlMaxAgeSec'])}`;
      const more = [
        config['IncludeSubdomains'] === true ? ['includeSubDomains'] : [],
        config['Preload'] === true ? ['preload'] : [],
      ];
      return ['strict-transport-security', [age, ...more.flat()].join('; ')];
    }
    default:
      throw new Error(`${name} is not known here`);
  }
}
