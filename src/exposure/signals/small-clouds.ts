import { readConfigPaths } from './config-paths.ts';
import type { SignalReader } from './signal.ts';

/** Platforms whose regions stand in one file of one form. */
export const smallCloudReaders: readonly SignalReader[] = [
  readConfigPaths({
    platform: 'fly',
    file: /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/,
    bound: 'folder',
    regions: [{ path: ['primary_region'] }],
    environmentInName: /(?:^|\/)fly\.([\w-]+)\.toml$/,
  }),
  readConfigPaths({
    platform: 'render',
    file: /(?:^|\/)render\.ya?ml$/,
    bound: 'folder',
    when: [{ path: ['services'] }],
    // Databases have a region too, which says nothing about code.
    regions: [{ path: ['services', 'region'] }],
  }),
  readConfigPaths({
    platform: 'railway',
    file: /(?:^|\/)railway\.(?:json|toml)$/,
    bound: 'folder',
    regions: [
      { path: ['deploy', 'multiRegionConfig', '*'], isKey: true },
      { path: ['deploy', 'region'], strength: 'medium' },
    ],
  }),
  readConfigPaths({
    platform: 'digitalocean',
    file: /(?:^|\/)\.do\/(?:app|deploy\.template)\.ya?ml$/,
    bound: 'folder',
    up: 1,
    regions: [{ path: ['region'] }, { path: ['spec', 'region'] }],
  }),
  readConfigPaths({
    platform: 'digitalocean',
    file: /(?:^|\/)app\.ya?ml$/,
    bound: 'folder',
    when: [{ path: ['services'] }, { path: ['static_sites'] }],
    unless: [{ path: ['runtime'] }],
    regions: [{ path: ['region'] }],
  }),
  readConfigPaths({
    platform: 'heroku',
    file: /(?:^|\/)(?:app\.json|heroku\.ya?ml)$/,
    bound: 'folder',
    // Expo and mini-programs have an app.json too.
    when: [
      { path: ['buildpacks'] },
      { path: ['buildpacks', 'url'] },
      { path: ['formation'] },
      { path: ['addons'] },
      { path: ['build'] },
      { path: ['run'] },
    ],
    unless: [{ path: ['expo'] }, { path: ['pages'] }],
    regions: [],
  }),
  {
    file: /(?:^|\/)Procfile$/,
    read: (file) => [
      {
        platform: 'heroku',
        file,
        line: 1,
        directory: file.slice(0, Math.max(0, file.lastIndexOf('/'))),
        bound: 'folder',
        regions: [],
        broken: false,
      },
    ],
  },
  {
    file: /(?:^|\/)supabase\/config\.toml$/,
    read: (file) => [
      {
        platform: 'supabase-functions',
        file,
        line: 1,
        directory: `${file.slice(0, file.lastIndexOf('/'))}/functions`,
        bound: 'folder',
        regions: [],
        broken: false,
        runs: 'edge',
      },
    ],
  },
];
