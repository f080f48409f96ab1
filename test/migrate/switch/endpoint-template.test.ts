import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type EndpointModule,
  readGenerated,
  renderEndpointModule,
} from '../../../src/migrate/switch/endpoint-template.ts';

const MODULE: EndpointModule = {
  syntax: 'ts',
  runtime: 'node',
  style: { quote: "'", newline: '\n', semicolons: true, indent: '  ' },
  selector: 'LLM_PROVIDER',
  provider: 'alibaba',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  keyVariable: 'DASHSCOPE_API_KEY',
  baseUrlVariable: 'DASHSCOPE_BASE_URL',
  readsOpenAIBaseUrl: true,
  models: new Map([['gpt-4o', 'qwen-plus']]),
};

/** The module as every kind of package gets it. */
const KINDS: readonly (readonly [string, EndpointModule])[] = [
  ['TypeScript', MODULE],
  ['ECMAScript', { ...MODULE, syntax: 'esm' }],
  ['CommonJS', { ...MODULE, syntax: 'cjs' }],
  ['Deno', { ...MODULE, runtime: 'deno' }],
  [
    'no semicolons, tabs, double quotes, CRLF',
    { ...MODULE, style: { quote: '"', newline: '\r\n', semicolons: false, indent: '\t' } },
  ],
];

interface Endpoint {
  readonly isOpenAI: boolean;
  readonly baseURL: string;
  readonly apiKey: string | undefined;
  model(name: string | undefined): string | undefined;
}

let folder: string;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-endpoint-'));
  vi.stubGlobal('Deno', { env: { get: (name: string) => process.env[name] } });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});
beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'key-of-openai');
  vi.stubEnv('DASHSCOPE_API_KEY', 'key-of-alibaba');
  for (const name of ['LLM_PROVIDER', 'OPENAI_BASE_URL', 'DASHSCOPE_BASE_URL']) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

async function load(module: EndpointModule): Promise<Endpoint> {
  const text = renderEndpointModule(module);
  const isCommon = module.syntax === 'cjs';
  const path = join(folder, `endpoint-${count++}.${isCommon ? 'cjs' : 'mjs'}`);
  const code = module.syntax === 'ts' ? transformSync(text, { loader: 'ts' }).code : text;
  writeFileSync(path, code);
  const loaded = isCommon ? createRequire(import.meta.url)(path) : await import(pathToFileURL(path).href);
  return loaded.endpoint;
}

describe.each(KINDS)('the module in %s', (_, module) => {
  it('is OpenAI until the variable says otherwise', async () => {
    const endpoint = await load(module);
    for (const value of [undefined, '', 'openai']) {
      vi.stubEnv('LLM_PROVIDER', value);
      expect(endpoint).toMatchObject({
        isOpenAI: true,
        baseURL: 'https://api.openai.com/v1',
        apiKey: 'key-of-openai',
      });
      expect(endpoint.model('gpt-4o')).toBe('gpt-4o');
    }
  });

  it('is the provider when the variable names it, also after it was loaded', async () => {
    const endpoint = await load(module);
    vi.stubEnv('LLM_PROVIDER', 'alibaba');
    expect(endpoint).toMatchObject({
      isOpenAI: false,
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      apiKey: 'key-of-alibaba',
    });
    expect(['gpt-4o', 'gpt-unknown', '', undefined].map((name) => endpoint.model(name))).toEqual([
      'qwen-plus',
      'gpt-unknown',
      '',
      undefined,
    ]);
  });

  it('refuses a value that is neither', async () => {
    const endpoint = await load(module);
    vi.stubEnv('LLM_PROVIDER', 'ailbaba');
    const message = 'LLM_PROVIDER is "ailbaba": it must be openai or alibaba';
    expect(() => endpoint.isOpenAI).toThrow(message);
    expect(() => endpoint.baseURL).toThrow(message);
    expect(() => endpoint.apiKey).toThrow(message);
    expect(() => endpoint.model('gpt-4o')).toThrow(message);
  });

  it('never gives the provider no key, as an SDK would send it that of OpenAI', async () => {
    const endpoint = await load(module);
    vi.stubEnv('LLM_PROVIDER', 'alibaba');
    vi.stubEnv('DASHSCOPE_API_KEY', '');
    expect(() => endpoint.apiKey).toThrow('DASHSCOPE_API_KEY is not set, and LLM_PROVIDER is alibaba');
  });

  it('takes the address of each side from that side’s own variable', async () => {
    const endpoint = await load(module);
    vi.stubEnv('OPENAI_BASE_URL', 'https://proxy.example/v1');
    expect(endpoint.baseURL).toBe('https://proxy.example/v1');
    vi.stubEnv('LLM_PROVIDER', 'alibaba');
    expect(endpoint.baseURL).toBe('https://dashscope.aliyuncs.com/compatible-mode/v1');
    vi.stubEnv('DASHSCOPE_BASE_URL', 'https://workspace.example/v1');
    expect(endpoint.baseURL).toBe('https://workspace.example/v1');
  });

  it('says of itself who made it', () => {
    expect(readGenerated(renderEndpointModule(module))).toEqual({
      provider: 'alibaba',
      selector: 'LLM_PROVIDER',
    });
  });
});

it('follows OPENAI_BASE_URL only where clients did before', async () => {
  const endpoint = await load({ ...MODULE, readsOpenAIBaseUrl: false });
  vi.stubEnv('OPENAI_BASE_URL', 'https://proxy.example/v1');
  expect(endpoint.baseURL).toBe('https://api.openai.com/v1');
});

it('keeps the line ends and the indentation of the code that it serves', () => {
  const [, module] = KINDS.at(-1) ?? ['', MODULE];
  const text = renderEndpointModule(module);
  expect(text.match(/(?<!\r)\n/)).toBeNull();
  expect(text).not.toMatch(/;\r\n/);
  expect(text).toContain('\r\n\tget isOpenAI(): boolean {\r\n\t\treturn isOpenAI()\r\n');
});

it('holds under strict types, and gives a model the type that it was asked for with', () => {
  const use = `
import { endpoint } from './endpoint.ts';
type Known = 'gpt-4o' | 'gpt-4o-mini';
export const known: Known = endpoint.model('gpt-4o');
export const perhaps: Known | undefined = endpoint.model(undefined as Known | undefined);
export const url: string = endpoint.baseURL;
// @ts-expect-error: there may be no key at OpenAI
export const key: string = endpoint.apiKey;
`;
  const env = 'declare const process: { env: Record<string, string | undefined> };';
  const files: Record<string, string> = {
    '/endpoint.ts': renderEndpointModule({ ...MODULE, models: new Map() }),
    '/use.ts': use,
    '/env.d.ts': env,
  };
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noImplicitReturns: true,
    exactOptionalPropertyTypes: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file in files || fileExists(file);
  host.readFile = (file) => files[file] ?? readFile(file);
  host.getSourceFile = (file, language) =>
    files[file] === undefined
      ? getSourceFile(file, language)
      : ts.createSourceFile(file, files[file], language, true);
  const program = ts.createProgram({ rootNames: Object.keys(files), options, host });
  const problems = ts.getPreEmitDiagnostics(program);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
});
