import type { Warning } from '../../core/report.ts';
import { adapterReaders } from './adapters.ts';
import { awsReaders } from './aws.ts';
import { azureReaders } from './azure.ts';
import { chineseCloudReaders } from './chinese-clouds.ts';
import { cloudflareReaders } from './cloudflare.ts';
import { denoReaders } from './deno.ts';
import { googleReaders } from './google.ts';
import { kubernetesReaders } from './kubernetes.ts';
import { netlifyReaders } from './netlify.ts';
import type { Deployment, SignalInput, SignalReader } from './signal.ts';
import { smallCloudReaders } from './small-clouds.ts';
import { terraformReaders } from './terraform.ts';
import { vercelReaders } from './vercel.ts';

/** Every reader. A file may interest several. */
const READERS: readonly SignalReader[] = [
  ...vercelReaders,
  ...adapterReaders,
  ...cloudflareReaders,
  ...netlifyReaders,
  ...smallCloudReaders,
  ...awsReaders,
  ...googleReaders,
  ...azureReaders,
  ...chineseCloudReaders,
  ...denoReaders,
  ...kubernetesReaders,
  ...terraformReaders,
];

/** Larger files are not what people write by hand to deploy something. */
const LONGEST = 300_000;

export interface DeploymentsFound {
  readonly deployments: readonly Deployment[];
  readonly warnings: readonly Warning[];
}

/** All that the files of a repository say about where it runs, in the order of their paths. */
export function readDeployments(input: SignalInput): DeploymentsFound {
  const deployments: Deployment[] = [];
  const warnings: Warning[] = [];
  for (const file of [...input.files].sort()) {
    const readers = READERS.filter((reader) => reader.file.test(file));
    const text = readers.length === 0 ? undefined : input.read(file);
    if (text === undefined || text.length > LONGEST) continue;
    for (const reader of readers) {
      const found = reader.read(file, text, input);
      deployments.push(...found);
      if (found.length > 0) warnings.push(...(reader.warn?.(file, text) ?? []));
    }
  }
  return { deployments, warnings };
}
