import { readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

export type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value };
export type Parameters = Readonly<Record<string, string | number>>;

const PSEUDO: Parameters = {
  'AWS::Region': 'eu-west-1',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::AccountId': '123456789012',
};

const ROOT = rootOf(new URL('../../template.yaml', import.meta.url));

/**
 * `template.yaml` as CloudFormation evaluates it for one stage (CloudFormation user guide, "Intrinsic function
 * reference"). A resource is known by its logical id, since nothing is deployed.
 */
export class Template {
  readonly #parameters: Parameters;

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  /** A property of a resource, by its path. */
  property(resource: string, ...path: string[]): Value {
    return this.#evaluate(this.#node('Resources', resource, 'Properties', ...path));
  }

  #node(...path: string[]): unknown {
    return path.reduce<unknown>((node, name) => {
      const next: unknown = isMap(node) ? node.get(name, true) : undefined;
      if (next === undefined) {
        throw new Error(`${path.join('.')} is not in template.yaml: no ${name}`);
      }
      return next;
    }, ROOT);
  }

  #evaluate(node: unknown): Value {
    const value = this.#plain(node);
    const tag = (isNode(node) ? node.tag : undefined) ?? '';
    switch (tag) {
      case '!Ref':
        return this.#reference(text(value));
      case '!GetAtt':
        return text(value);
      case '!Sub':
        return this.#substitute(value);
      case '!If': {
        const [condition, yes, no] = list(value);
        return this.#condition(text(condition)) ? yes : no;
      }
      case '!Condition':
        return this.#condition(text(value));
      case '!Equals':
        return list(value)[0] === list(value)[1];
      case '!Not':
        return list(value)[0] !== true;
      case '!And':
        return list(value).every((operand) => operand === true);
      case '!Join':
        return list(list(value)[1])
          .map(text)
          .join(text(list(value)[0]));
      case '!Split':
        return text(list(value)[1]).split(text(list(value)[0]));
      case '!Select':
        return list(list(value)[1])[Number(list(value)[0])];
      default:
        if (tag !== '' && !tag.startsWith('tag:yaml.org')) {
          throw new Error(`${tag} is not evaluated here`);
        }
        return value;
    }
  }

  #plain(node: unknown): Value {
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => [text(this.#plain(key)), this.#evaluate(value)]),
      );
    }
    if (isSeq(node)) {
      return node.items.map((element) => this.#evaluate(element));
    }
    return isScalar(node) ? toValue(node.value) : null;
  }

  #condition(name: string): boolean {
    return this.#evaluate(this.#node('Conditions', name)) === true;
  }

  #substitute(value: Value): string {
    const [template, names] = Array.isArray(value) ? value : [value, {}];
    return text(template).replace(/\$\{([\w:.]+)\}/g, (_, name: string) => {
      return text(map(names)[name] ?? this.#reference(name));
    });
  }

  #reference(name: string): string {
    const declared = toValue(ROOT.getIn(['Parameters', name, 'Default']));
    return text(this.#parameters[name] ?? PSEUDO[name] ?? declared ?? name);
  }
}

function rootOf(file: URL): YAMLMap {
  // Tags such as !Sub are no tags of YAML; they stay on their nodes, and are evaluated later.
  const root = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'error' }).contents;
  if (!isMap(root)) {
    throw new Error(`${file.pathname} is no map`);
  }
  return root;
}

export function text(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw new Error(`no text: ${JSON.stringify(value)}`);
}

export function list(value: Value): Value[] {
  if (Array.isArray(value)) {
    return value;
  }
  throw new Error(`no list: ${JSON.stringify(value)}`);
}

export function map(value: Value): Readonly<Record<string, Value>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value;
  }
  throw new Error(`no map: ${JSON.stringify(value)}`);
}

/** What was JSON, as such. */
export function toValue(json: unknown): Value {
  if (Array.isArray(json)) {
    return json.map(toValue);
  }
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, toValue(value)]));
  }
  const plain = typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean';
  return plain || json === null ? json : undefined;
}
