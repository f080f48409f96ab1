import { readConfigPaths } from './config-paths.ts';
import { blankComments, readLiteralList } from './script-text.ts';
import type { SignalReader } from './signal.ts';
import { readTextLines } from './text-lines.ts';

const SERVERLESS = /(?:^|\/)serverless\.ya?ml$/;

const serverless = readConfigPaths({
  platform: 'aws',
  file: SERVERLESS,
  bound: 'folder',
  // Tencent and Alibaba use the file name too.
  when: [{ path: ['provider', 'name'], value: /^aws$/ }],
  regions: [{ path: ['provider', 'region'] }, { path: ['provider', 'region', '*'], environment: 2 }],
});

const sam = readConfigPaths({
  platform: 'aws',
  file: /(?:^|\/)samconfig\.toml$/,
  bound: 'folder',
  regions: [
    { path: ['*', 'deploy', 'parameters', 'region'], environment: 0 },
    { path: ['*', 'global', 'parameters', 'region'], environment: 0 },
  ],
});

const amplify = readConfigPaths({
  platform: 'aws',
  file: /(?:^|\/)amplify\/team-provider-info\.json$/,
  bound: 'folder',
  up: 1,
  regions: [{ path: ['*', 'awscloudformation', 'Region'], environment: 0 }],
});

/** The stacks of the CDK, and `providers.aws.region` of SST. A region that comes from the environment is none. */
const stacks: SignalReader = {
  file: /(?:^|\/)(?:sst\.config|cdk|(?:bin|lib|infra|cdk)\/[\w./-]+)\.[cm]?[jt]s$/,
  read(file, text) {
    const isSst = /(?:^|\/)sst\.config\./.test(file);
    if (!isSst && !/['"](?:aws-cdk-lib|@aws-cdk\/core)/.test(text)) return [];
    const code = blankComments(text);
    const before = isSst
      ? /\baws\s*:\s*\{[^{}]{0,300}?\bregion\s*:\s*/
      : /\bnew\s+\w{0,60}Stack\s*\([^{}]{0,200}\{(?:[^{}]{0,300}?)\benv\s*:\s*\{[^{}]{0,200}?\bregion\s*:\s*/;
    const list = readLiteralList(code, before);
    if (!list && !isSst) return [];
    return [
      {
        platform: 'aws',
        file,
        line: list?.line ?? 1,
        directory: file.slice(0, Math.max(0, file.lastIndexOf('/'))),
        bound: isSst ? 'folder' : 'infrastructure',
        regions: (list?.items ?? []).map(({ text: code, line }) => ({
          code,
          file,
          line,
          value: `region = ${code}`,
          strength: 'strong' as const,
          role: 'region' as const,
        })),
        broken: false,
      },
    ];
  },
};

/** The target of a deploy job. */
const deployJob = readTextLines({
  platform: 'aws',
  file: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/,
  bound: 'infrastructure',
  comment: /^\s*#/,
  lines: [
    {
      match: /^\s*aws-region:\s*["']?([a-z]{2}[\w-]{4,30})["']?\s*(?:#.*)?$/,
      strength: 'medium',
      with: /\b(?:aws-actions\/(?:amazon-ecs-deploy|aws-cloudformation)|(?:sls|serverless|sam|cdk|sst)\s+deploy|aws\s+(?:ecs|lambda|deploy|apprunner)\b)/,
    },
  ],
});

export const awsReaders: readonly SignalReader[] = [serverless, sam, amplify, stacks, deployJob];
