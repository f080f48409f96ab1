import type { ExposureEvidence } from '../../core/exposure.ts';
import { ancestorsOf, directoryOf } from '../../scan/modules/repository-path.ts';
import type { SignalInput } from '../signals/signal.ts';

const DOCKERFILE = /^(?:[\w-]+\.)?(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$/;
const COMPOSE = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
/** `owner/name` on Docker Hub, or on GitHub's registry; official images have no owner, private registries a host. */
const PUBLIC_IMAGE =
  /^\s*image:\s*["']?((?:docker\.io\/|ghcr\.io\/)?[a-z0-9][\w-]{1,60}\/[\w.-]{1,80}(?:\/[\w.-]{1,60})?)(?::[^\s"']*)?["']?\s*$/;
const PUSH =
  /^\s*(?:-\s*)?uses:\s*docker\/(?:build-push-action|metadata-action)@|^\s*(?:run:\s*)?docker\s+push\s/;
const LICENSE = /^(?:LICEN[CS]E|COPYING)(?:\.\w+)?$/i;

/** Vendors whose images serve a product rather than being it. */
const SERVICES =
  /(?:^|\/)(?:bitnami|grafana|prom|qdrant|chromadb|semitechnologies|supabase|minio|getmeili|browserless|pgvector|mailhog|otel|confluentinc|mcr|redis|timescale|clickhouse|temporalio|opensearchproject|neo4j|milvusdb|ollama|langfuse|mendableai-deps)\b/;

/**
 * Whether a folder is shipped as a container image that others run: it has a Dockerfile, an open licence, and a public
 * name or a job that publishes it. The evidence, or undefined.
 */
export function findPublishedImage(directory: string, input: SignalInput): ExposureEvidence | undefined {
  const hasLicense = [...input.files].some((file) => !file.includes('/') && LICENSE.test(file));
  if (!hasLicense) return undefined;
  const dockerfile = findDockerfile(directory, input.files);
  if (dockerfile === undefined) return undefined;
  for (const file of [...input.files].sort()) {
    const isCompose = COMPOSE.test(file);
    if (!isCompose && !WORKFLOW.test(file)) continue;
    const found = findLine(input.read(file) ?? '', isCompose ? PUBLIC_IMAGE : PUSH);
    if (found && !SERVICES.test(found.value)) {
      return { kind: 'platform', file, line: found.line, value: found.value, strength: 'medium' };
    }
  }
  return undefined;
}

/** A Dockerfile in the folder, in a `docker` folder beside, or above. */
function findDockerfile(directory: string, files: ReadonlySet<string>): string | undefined {
  const places = new Set(ancestorsOf(directory));
  return [...files].find((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!DOCKERFILE.test(name)) return false;
    const at = directoryOf(file);
    return places.has(at) || places.has(at.replace(/(?:^|\/)docker$/, ''));
  });
}

function findLine(text: string, pattern: RegExp): { line: number; value: string } | undefined {
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const match = line.length < 1000 ? pattern.exec(line) : null;
    if (match) return { line: index + 1, value: (match[1] ?? match[0]).trim() };
  }
  return undefined;
}
