import { readConfigPaths } from './config-paths.ts';
import type { SignalReader } from './signal.ts';
import { readTextLines } from './text-lines.ts';

const S_FILE = /(?:^|\/)s\.ya?ml$/;
const COMPONENT = [
  ['resources', '*', 'component'],
  ['services', '*', 'component'],
];
const REGIONS = [
  { path: ['resources', '*', 'props', 'region'] },
  { path: ['services', '*', 'props', 'region'] },
];

/** Serverless Devs: the component says whose functions they are. */
function serverlessDevs(platform: string, component: RegExp): SignalReader {
  return readConfigPaths({
    platform,
    file: S_FILE,
    bound: 'folder',
    when: COMPONENT.map((path) => ({ path, value: component })),
    regions: REGIONS,
  });
}

function serverlessFile(platform: string, name: RegExp): SignalReader {
  return readConfigPaths({
    platform,
    file: /(?:^|\/)serverless\.ya?ml$/,
    bound: 'folder',
    when: [{ path: ['provider', 'name'], value: name }],
    regions: [{ path: ['provider', 'region'] }],
  });
}

export const chineseCloudReaders: readonly SignalReader[] = [
  serverlessDevs('alibaba', /^(?:[\w.-]+\/)?(?:fc|fc3|fc-api|devsapp\/fc)(?:@[\w.-]+)?$/),
  serverlessDevs('huawei', /^(?:[\w.-]+\/)?fgs(?:@[\w.-]+)?$/),
  serverlessFile('alibaba', /^aliyun$/),
  serverlessFile('tencent', /^tencent$/),
  readConfigPaths({
    platform: 'tencent',
    file: /(?:^|\/)serverless\.ya?ml$/,
    bound: 'folder',
    when: [
      {
        path: ['component'],
        value:
          /^(?:@serverless\/)?(?:tencent-)?(?:scf|http|express|koa|nextjs|nuxtjs|egg|website)(?:@[\w.-]+)?$/,
      },
    ],
    regions: [{ path: ['inputs', 'region'] }],
  }),
  readConfigPaths({
    platform: 'tencent',
    file: /(?:^|\/)(?:cloudbaserc|tcbrc)\.json$/,
    bound: 'folder',
    when: [{ path: ['envId'] }],
    regions: [{ path: ['region'] }],
  }),
  readTextLines({
    platform: 'baidu',
    file: /(?:^|\/)(?:s|bsam|template|serverless|deploy[\w-]*)\.(?:ya?ml|sh)$|(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/,
    bound: 'infrastructure',
    comment: /^\s*#/,
    lines: [{ match: /\bcfc\.([a-z]{2,3})\.baidubce\.com/, strength: 'medium' }],
  }),
];
