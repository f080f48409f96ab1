import type { PlaceKind } from '../../core/exposure.ts';
import { asObject, parseJsonObject } from '../../scan/modules/json-file.ts';
import type { Manifest, Packages } from '../../scan/modules/packages.ts';
import { ancestorsOf, directoryOf } from '../../scan/modules/repository-path.ts';
import type { SignalInput } from '../signals/signal.ts';
import type { CiJobs } from './ci.ts';
import type { Entry } from './entries.ts';

export interface KindInput extends SignalInput {
  readonly packages: Packages;
  readonly ci: CiJobs;
}

/** Devices that run the code of a package's user interface, by a dependency. The first row that holds decides. */
const DEVICES: readonly { readonly kind: PlaceKind; readonly dependencies: readonly string[] }[] = [
  { kind: 'mini-program', dependencies: ['@tarojs/taro', '@dcloudio/uni-app', '@dcloudio/uni-mp-weixin'] },
  {
    kind: 'extension',
    dependencies: [
      'wxt',
      'plasmo',
      '@crxjs/vite-plugin',
      'webextension-polyfill',
      '@types/chrome',
      'web-ext',
    ],
  },
  { kind: 'electron', dependencies: ['electron'] },
  { kind: 'mobile', dependencies: ['react-native', 'expo', '@capacitor/core', '@nativescript/core'] },
];

/** The kind of place that an entry runs in, before anything is known of platforms. */
export function placeKindOf({ file, reach }: Entry, input: KindInput): PlaceKind {
  const { code } = reach.why;
  if (isMiniProgram(file, input)) return 'mini-program';
  switch (reach.reach) {
    case 'test':
      return 'test';
    case 'docs':
      return 'docs';
    case 'edge':
      return 'edge';
    case 'browser':
      return code.startsWith('reach-extension') ? 'extension' : deviceOf(file, input);
    case 'cli':
      return kindOfCommand(file, code, input);
    default:
      return code === 'reach-library' && isPublished(input.packages.nearest(file)) ? 'library' : 'server';
  }
}

function deviceOf(file: string, { packages }: KindInput): PlaceKind {
  const manifest = packages.nearest(file);
  const row = DEVICES.find(({ dependencies }) =>
    dependencies.some((name) => manifest?.dependencies.has(name)),
  );
  return row?.kind ?? 'browser';
}

function kindOfCommand(file: string, code: string, input: KindInput): PlaceKind {
  if (code === 'reach-editor' || code === 'reach-package-editor') return 'editor';
  if (code === 'reach-desktop') return 'electron';
  if (code === 'reach-package-bin') return 'cli';
  return input.ci.findRun(file) ?? 'cli';
}

function isPublished(manifest: Manifest | undefined): boolean {
  return manifest !== undefined && manifest.name !== undefined && manifest.value.private !== true;
}

/** A native mini-program: its project file stands above. Its cloud functions and a server beside it are not part of it. */
function isMiniProgram(file: string, input: KindInput): boolean {
  for (const directory of ancestorsOf(directoryOf(file))) {
    const path = directory === '' ? 'project.config.json' : `${directory}/project.config.json`;
    const text = input.files.has(path) ? input.read(path) : undefined;
    if (text === undefined) continue;
    const project = asObject(parseJsonObject(path, text).value);
    if (project.appid === undefined) continue;
    const root = typeof project.miniprogramRoot === 'string' ? project.miniprogramRoot : '';
    const folder = [directory, root.replace(/^\.?\/+|(?<!\/)\/+$/g, '')].filter(Boolean).join('/');
    const app = folder === '' ? 'app.json' : `${folder}/app.json`;
    return input.files.has(app) && (folder === '' || file.startsWith(`${folder}/`)) && !isCloudFunction(file);
  }
  return false;
}

function isCloudFunction(file: string): boolean {
  return /(?:^|\/)(?:cloud|cloudfunctions?|functions|server)\//.test(file);
}
