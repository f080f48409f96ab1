import type { ConfigEntry } from '../../config/entry.ts';
import { lineStarts, positionAt } from '../../core/range.ts';
import { directoryAbove } from './config-paths.ts';
import type { RegionMention, SignalReader } from './signal.ts';

const REGION_LABEL = /^(?:topology\.kubernetes\.io|failure-domain\.beta\.kubernetes\.io)\/region$/;
const ZONE_LABEL = /^(?:topology\.kubernetes\.io|failure-domain\.beta\.kubernetes\.io)\/zone$/;
const WORKLOAD = /^[ \t]*kind:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod|ReplicaSet)\b/m;
const ENVIRONMENT = /(?:^|\/)(?:overlays|envs?|environments)\/([\w-]+)\//;

/** Workloads of Kubernetes: a node selector or a required affinity pins them, a preferred one leans. */
export const kubernetesReaders: readonly SignalReader[] = [
  {
    file: /\.ya?ml$/,
    read(file, text, input) {
      if (!WORKLOAD.test(text)) return [];
      const { entries, warnings } = input.entriesOf(file, text);
      const regions = findRegions(file, text, entries);
      return [
        {
          platform: 'kubernetes',
          file,
          line: regions[0]?.line ?? 1,
          directory: directoryAbove(file, 1),
          bound: 'infrastructure',
          regions,
          broken: warnings.length > 0,
        },
      ];
    },
  },
];

function findRegions(file: string, text: string, entries: readonly ConfigEntry[]): RegionMention[] {
  const starts = lineStarts(text);
  const environment = ENVIRONMENT.exec(file)?.[1];
  const regions: RegionMention[] = [];
  let label: 'region' | 'zone' | undefined;
  for (const { path, value } of entries) {
    const key = path.at(-1) ?? '';
    if (!value) continue;
    const inAffinity = path.includes('nodeAffinity');
    if (inAffinity && key === 'key') label = labelOf(value.text);
    const kind = path.includes('nodeSelector')
      ? labelOf(key)
      : inAffinity && key === 'values'
        ? label
        : undefined;
    if (!kind) continue;
    regions.push({
      code: kind === 'zone' ? regionOfZone(value.text) : value.text,
      file,
      line: positionAt(starts, value.from).line,
      value: `${kind} = ${value.text}`,
      strength: path.includes('preferredDuringSchedulingIgnoredDuringExecution') ? 'medium' : 'strong',
      role: 'region',
      ...(environment !== undefined && { environment }),
    });
  }
  return regions;
}

function labelOf(name: string): 'region' | 'zone' | undefined {
  if (REGION_LABEL.test(name)) return 'region';
  return ZONE_LABEL.test(name) ? 'zone' : undefined;
}

/** `cn-hangzhou-i`, `asia-east2-a` and `us-east-1a` without their last letter. */
function regionOfZone(zone: string): string {
  return zone.replace(/-[a-z]$/, '').replace(/(\d)[a-z]$/, '$1');
}
