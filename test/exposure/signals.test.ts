import { describe, expect, it } from 'vitest';
import { readRuntimeMarkers } from '../../src/exposure/places/runtime.ts';
import { blankComments } from '../../src/exposure/signals/script-text.ts';
import { readDeployments } from '../../src/exposure/signals/signals.ts';

function open(texts: Readonly<Record<string, string>>) {
  const entries = new Map(Object.entries(texts));
  return { files: new Set(entries.keys()), read: (file: string) => entries.get(file) };
}

function regionsIn(texts: Readonly<Record<string, string>>): string[] {
  const { deployments } = readDeployments(open(texts));
  return deployments.flatMap(({ platform, regions }) =>
    regions.map(({ code, strength, line }) => `${platform} ${code} ${strength} ${line}`),
  );
}

describe('readDeployments', () => {
  it.each([
    [
      'a variable of the same file',
      'provider:\n  name: aws\n  region: ${self:custom.place}\ncustom:\n  place: ap-east-1\n',
      ['aws ap-east-1 strong 3'],
    ],
    [
      'a fallback',
      "provider:\n  name: aws\n  region: ${env:AWS_REGION, 'ap-east-1'}\n",
      ['aws ap-east-1 medium 3'],
    ],
    ['the environment', 'provider:\n  name: aws\n  region: ${env:AWS_REGION}\n', []],
  ])('resolves %s', (_what, text, expected) => {
    expect(regionsIn({ 'serverless.yml': text })).toEqual(expected);
  });

  it('reads the function of FC that asks the environment, by its fallback', () => {
    const text =
      "edition: 3.0.0\nresources:\n  a:\n    component: fc3\n    props:\n      region: ${env('REGION', 'cn-huhehaote')}\n";
    expect(regionsIn({ 's.yaml': text })).toEqual(['alibaba cn-huhehaote medium 6']);
  });

  it('reads all regions of Railway as keys', () => {
    const text =
      '[deploy.multiRegionConfig.us-west2]\nnumReplicas = 1\n\n[deploy.multiRegionConfig.asia-southeast1-eqsg3a]\nnumReplicas = 1\n';
    expect(regionsIn({ 'railway.toml': text })).toEqual([
      'railway us-west2 strong 1',
      'railway asia-southeast1-eqsg3a strong 4',
    ]);
  });

  it('keeps the environments of a worker apart', () => {
    const text =
      '[env.production.placement]\nregion = "aws:us-east-1"\n\n[env.staging.placement]\nregion = "gcp:asia-east2"\n';
    const [deployment] = readDeployments(open({ 'wrangler.toml': text })).deployments;
    expect(deployment?.regions.map(({ code, environment }) => [code, environment])).toEqual([
      ['aws:us-east-1', 'production'],
      ['gcp:asia-east2', 'staging'],
    ]);
  });

  it('warns of a file that does not parse, and reads its lines', () => {
    const { deployments, warnings } = readDeployments(open({ 'fly.toml': 'primary_region = "hkg"\n[[[\n' }));
    expect(deployments[0]).toMatchObject({ broken: true, regions: [{ code: 'hkg', strength: 'weak' }] });
    expect(warnings).toEqual([
      { code: 'config-syntax', args: { format: 'TOML' }, file: 'fly.toml', line: 2 },
    ]);
  });

  it.each([
    'vercel.json',
    'fly.toml',
    'k8s/a.yaml',
    'main.tf',
    's.yaml',
    'main.bicep',
    'vercel.ts',
    'cdk/bin/app.ts',
  ])('reads any text in %s in linear time', (file) => {
    const noise = ['{', '[', '"', "'", 'region = "', 'region: [', '${', '/*', 'kind: Pod\n', 'aws: {'];
    for (const piece of noise) {
      const text = piece.repeat(20_000);
      expect(() => readDeployments(open({ [file]: text }))).not.toThrow();
    }
  });
});

describe('readRuntimeMarkers', () => {
  const route = 'app/api/chat/route.ts';

  it.each([
    ["export const runtime = 'edge'", true],
    ['export const runtime: ServerRuntime = "edge"', true],
    ["export const runtime = 'experimental-edge'", true],
    ["export const runtime = 'nodejs'", false],
    ["// export const runtime = 'edge'", undefined],
    ["export const config = { runtime: 'edge' }", true],
  ])('%s', (text, edge) => {
    expect(readRuntimeMarkers(route, open({ [route]: text })).edge).toBe(edge);
  });

  it.each([
    ["export const preferredRegion = 'hkg1'", ['hkg1']],
    ["export const preferredRegion = ['hkg1',\n  'sin1']", ['hkg1', 'sin1']],
    ["export const preferredRegion: string[] = ['hkg1']", ['hkg1']],
    ["export const preferredRegion = ['hkg1'] satisfies Region[]", ['hkg1']],
    ["export const preferredRegion = 'auto'", []],
    ['export const preferredRegion = REGIONS', []],
    ["export const config = { runtime: 'edge', regions: ['hkg1'] }", ['hkg1']],
  ])('%s', (text, codes) => {
    const { regions } = readRuntimeMarkers(route, open({ [route]: text }));
    expect(regions.map(({ code }) => code)).toEqual(codes);
  });

  it('inherits from the nearest layout, and merges nothing', () => {
    const files = open({
      [route]: "export const runtime = 'edge';",
      'app/layout.tsx': "export const preferredRegion = 'iad1';",
      'app/api/layout.tsx': "export const preferredRegion = ['sin1'];",
    });
    expect(readRuntimeMarkers(route, files).regions).toMatchObject([
      { code: 'sin1', file: 'app/api/layout.tsx', line: 1 },
    ]);
  });
});

it('blanks comments and leaves strings', () => {
  expect(blankComments("a('// no') // yes\n/* b\n */ c")).toBe("a('// no')       \n    \n    c");
});
