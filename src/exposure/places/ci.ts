import { asObject } from '../../scan/modules/json-file.ts';
import type { Packages } from '../../scan/modules/packages.ts';
import type { SignalInput } from '../signals/signal.ts';

/** The jobs of the repository's workflows. */
export interface CiJobs {
  /** Where the workflows run a script file; undefined where none does. */
  findRun(file: string): 'ci' | 'ci-self-hosted' | undefined;
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const SELF_HOSTED = /^[ \t]*runs-on:\s{0,99}(?:\[\s{0,99})?["']?self-hosted\b/m;
const RUNNER = /\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?([\w:.-]{1,60})/g;

/** Reads the workflows when the first script is looked for. */
export function createCiJobs(input: SignalInput, packages: Packages): CiJobs {
  let workflows: readonly string[] | undefined;

  function readWorkflows(): readonly string[] {
    workflows ??= [...input.files]
      .filter((file) => WORKFLOW.test(file))
      .sort()
      .flatMap((file) => input.read(file) ?? []);
    return workflows;
  }

  return {
    findRun(file) {
      if (/(?:^|\/)\.github\//.test(file)) return 'ci';
      const manifest = packages.nearest(file);
      const local = manifest && manifest.directory !== '' ? file.slice(manifest.directory.length + 1) : file;
      const scripts = Object.entries(asObject(manifest?.value.scripts))
        .filter(([, command]) => typeof command === 'string' && mentions(command, local))
        .map(([name]) => name);
      const text = readWorkflows().find(
        (workflow) => mentions(workflow, file) || mentions(workflow, local) || runsOneOf(workflow, scripts),
      );
      if (text === undefined) return undefined;
      return SELF_HOSTED.test(text) ? 'ci-self-hosted' : 'ci';
    },
  };
}

/** Whether a command names the path, with or without its extension; a bare name alone could be anything. */
function mentions(text: string, path: string): boolean {
  if (!path.includes('/') && !/\.[cm]?[jt]s$/.test(path)) return false;
  return text.includes(path);
}

function runsOneOf(text: string, scripts: readonly string[]): boolean {
  return scripts.length > 0 && [...text.matchAll(RUNNER)].some((match) => scripts.includes(match[1] ?? ''));
}
