import { OPENAI_BASE_URL } from '../../core/vocabulary/vendor.ts';
import type { SourceStyle } from '../rewrite/source-style.ts';

/** What a generated module says: two sides, and the variable that chooses between them. */
export interface EndpointModule {
  readonly syntax: 'ts' | 'esm' | 'cjs';
  readonly runtime: 'node' | 'deno';
  readonly style: Pick<SourceStyle, 'quote' | 'newline' | 'semicolons' | 'indent'>;
  /** The variable that chooses, `LLM_PROVIDER`. */
  readonly selector: string;
  /** The provider's id, which is the variable's value for it. */
  readonly provider: string;
  readonly baseURL: string;
  readonly keyVariable: string;
  readonly baseUrlVariable: string;
  /** Clients that took their address from `OPENAI_BASE_URL` go on doing so at OpenAI. */
  readonly readsOpenAIBaseUrl: boolean;
  /** OpenAI's names of models with the provider's. */
  readonly models: ReadonlyMap<string, string>;
}

/** The text of the module, in the style of the code that it serves. Everything is read when it is asked for. */
export function renderEndpointModule(module: EndpointModule): string {
  const { syntax, style, selector, provider } = module;
  const isTyped = syntax === 'ts';
  const type = (text: string): string => (isTyped ? text : '');
  const q = (text: string): string => quote(text, style.quote);
  const read = (name: string): string =>
    module.runtime === 'deno' ? `Deno.env.get(${q(name)})` : `process.env.${name}`;
  const openai = module.readsOpenAIBaseUrl
    ? `${read('OPENAI_BASE_URL')} || ${q(OPENAI_BASE_URL)}`
    : q(OPENAI_BASE_URL);
  const lines = [
    '/**',
    ` * Where requests go: to OpenAI, or to the provider when ${selector} is ${q(provider)}. Variables are read when they`,
    ' * are asked for: a .env file must be loaded before that.',
    ' *',
    ` * Written by ${generator(provider)}. It is yours: change it as you like.`,
    ' */',
    ...renderModels(module, type, q),
    '',
    `function isOpenAI()${type(': boolean')} {`,
    `  const side = ${read(selector)} || ${q('openai')};`,
    `  if (side === ${q('openai')}) return true;`,
    `  if (side === ${q(provider)}) return false;`,
    `  throw new Error(\`${selector} is \${JSON.stringify(side)}: it must be openai or ${provider}\`);`,
    '}',
    '',
    '/** Never empty: without a key an SDK would read OPENAI_API_KEY by itself, and send that one to the provider. */',
    `function providerKey()${type(': string')} {`,
    `  const key = ${read(module.keyVariable)};`,
    `  if (!key) throw new Error(${q(`${module.keyVariable} is not set, and ${selector} is ${provider}`)});`,
    '  return key;',
    '}',
    '',
    `${syntax === 'cjs' ? '' : 'export '}const endpoint = {`,
    `  get isOpenAI()${type(': boolean')} {`,
    '    return isOpenAI();',
    '  },',
    `  get baseURL()${type(': string')} {`,
    `    if (isOpenAI()) return ${openai};`,
    `    return ${read(module.baseUrlVariable)} || ${q(module.baseURL)};`,
    '  },',
    `  get apiKey()${type(': string | undefined')} {`,
    `    return isOpenAI() ? ${read('OPENAI_API_KEY')} : providerKey();`,
    '  },',
    '  /** The name that a model of OpenAI has on the chosen side; one without a row keeps its name. */',
    ...(isTyped
      ? [
          '  model<Name extends string | null | undefined>(name: Name): Name {',
          '    if (!name || isOpenAI()) return name;',
          '    return (MODELS[name] ?? name) as Name;',
        ]
      : ['  model(name) {', '    if (!name || isOpenAI()) return name;', '    return MODELS[name] ?? name;']),
    '  },',
    '};',
    ...(syntax === 'cjs' ? ['', 'module.exports = { endpoint };'] : []),
    '',
  ];
  return lines.map((line) => inStyle(line, style)).join(style.newline);
}

function renderModels(
  { models }: EndpointModule,
  type: (text: string) => string,
  q: (text: string) => string,
): readonly string[] {
  const head = `const MODELS${type(': Readonly<Record<string, string>>')} = {`;
  if (models.size === 0) return [`${head}};`];
  return [head, ...[...models].map(([from, to]) => `  ${q(from)}: ${q(to)},`), '};'];
}

function generator(provider: string): string {
  return `\`migrate-scan migrate --to ${provider} --strategy switch\``;
}

const GENERATED = /Written by `migrate-scan migrate --to ([\w-]+) --strategy switch`/;
const SELECTOR = /when (\w+) is ['"]/;

/** What a text that this template made says of itself; undefined for every other text. */
export function readGenerated(
  text: string,
): { readonly provider: string; readonly selector: string } | undefined {
  const head = text.slice(0, 1000);
  const provider = GENERATED.exec(head)?.[1];
  const selector = SELECTOR.exec(head)?.[1];
  return provider === undefined || selector === undefined ? undefined : { provider, selector };
}

function quote(text: string, sign: string): string {
  return sign + text.replaceAll('\\', '\\\\').replaceAll(sign, `\\${sign}`) + sign;
}

/** A line of the template, which has two spaces a step and semicolons. */
function inStyle(line: string, { semicolons, indent }: EndpointModule['style']): string {
  const steps = /^(?: {2})*/.exec(line)?.[0].length ?? 0;
  const isComment = /^\s*(?:\/?\*|\/\/)/.test(line);
  const body = line.slice(steps);
  const text = semicolons || isComment ? body : body.replace(/;$/, '');
  return body === '' ? '' : indent.repeat(steps / 2) + text;
}
