import { directoryOf, isInside } from '../../scan/modules/repository-path.ts';
import type { Deployment } from '../signals/signal.ts';

const INFRASTRUCTURE =
  /^(?:infra(?:structure)?|deploy(?:ment)?s?|k8s|kubernetes|kube|manifests|helm|charts?|terraform|tf|iac|ops|devops|cdk|bicep|ci|\.github|\.azure|bin|lib)$/;

/** The folder whose code a description of infrastructure is about: the one that holds the `infra` folder. */
export function governedFolder({ bound, directory, file }: Deployment): string {
  if (bound === 'folder') return directory;
  const parts = directoryOf(file).split('/').filter(Boolean);
  const index = parts.findIndex((part) => INFRASTRUCTURE.test(part));
  return (index < 0 ? parts : parts.slice(0, index)).join('/');
}

const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?|templates?|fixtures|__fixtures__|tests?)\//;

/**
 * The deployments that govern a file: those of the nearest folder that has any, so that the config of one package says
 * nothing about another. Examples and fixtures govern only what lies beside them.
 */
export function findGoverning(file: string, deployments: readonly Deployment[]): readonly Deployment[] {
  const candidates = deployments
    .map((deployment) => ({ deployment, folder: governedFolder(deployment) }))
    .filter(({ deployment, folder }) => isInside(file, folder) && !isForeignExample(file, deployment));
  const depth = (folder: string) => (folder === '' ? 0 : folder.split('/').length);
  const deepest = Math.max(-1, ...candidates.map(({ folder }) => depth(folder)));
  const nearest = candidates.filter(({ folder }) => depth(folder) === deepest);
  return withoutBareClusters(nearest.map(({ deployment }) => deployment));
}

function isForeignExample(file: string, deployment: Deployment): boolean {
  return EXAMPLE.test(deployment.file) && !EXAMPLE.test(file) && deployment.bound === 'infrastructure';
}

/** Workloads without a region run on the cloud that another file describes. */
function withoutBareClusters(deployments: readonly Deployment[]): readonly Deployment[] {
  const hasCloud = deployments.some(
    ({ platform, regions }) => platform !== 'kubernetes' && regions.length > 0,
  );
  return hasCloud
    ? deployments.filter(({ platform, regions }) => platform !== 'kubernetes' || regions.length > 0)
    : deployments;
}
