import type { ReadResult } from '../../config/entry.ts';
import { findFormat } from '../../config/formats.ts';
import type { Warning } from '../../core/report.ts';
import type { SourceText } from '../../core/source-text.ts';
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
    const found = readFile(readers, { file, text }, input);
    deployments.push(...found.deployments);
    warnings.push(...found.warnings);
  }
  return { deployments, warnings };
}

/** Warnings count only where the file turned out to be about deployment. */
function readFile(
  readers: readonly SignalReader[],
  { file, text }: SourceText,
  input: SignalInput,
): DeploymentsFound {
  let parsed: ReadResult | undefined;
  const entriesOf = () => {
    parsed ??= findFormat(file)?.read({ file, text }) ?? { entries: [], warnings: [] };
    return parsed;
  };
  const reading = { files: input.files, read: input.read, entriesOf };
  const deployments = readers.flatMap((reader) => reader.read(file, text, reading));
  return { deployments, warnings: deployments.length > 0 ? (parsed?.warnings ?? []) : [] };
}
