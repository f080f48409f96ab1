import type { Reach } from '../../core/finding.ts';
import type { Manifest } from '../modules/packages.ts';
import { ancestorsOf, directoryOf, isInside } from '../modules/repository-path.ts';
import { type DeclaredEntry, findDeclaredEntries } from './declared-entries.ts';
import { findDependency, findPackageRule, findRule, type ReachInput } from './match.ts';
import { PACKAGE_RULES, type PackageRule } from './package-rules.ts';
import { FIRM_RULES, SOFT_RULES } from './rules.ts';
import { countVotes, decideVotes } from './votes.ts';

export interface ReachVerdict {
  readonly reach: Reach;
  /** `code` is a key of the message tables. */
  readonly why: { readonly code: string; readonly args: Readonly<Record<string, string>> };
}

export interface ReachFinder {
  reachOf(file: string): ReachVerdict;
  /** What the file itself says, whatever imports it; undefined where it says nothing. */
  firmReachOf(file: string): ReachVerdict | undefined;
}

/**
 * Says where each file runs: by what it is (path, directives, framework conventions), else by what imports it, else by
 * what it imports, else by its package. Each file is judged once, when it is asked for.
 */
export function createReach(input: ReachInput): ReachFinder {
  const verdicts = new Map<string, ReachVerdict>();
  const firmVerdicts = new Map<string, ReachVerdict | undefined>();
  let declared: ReadonlyMap<string, DeclaredEntry> | undefined;
  let extensionFolders: readonly string[] | undefined;

  function firmReach(file: string): ReachVerdict | undefined {
    if (!firmVerdicts.has(file)) firmVerdicts.set(file, findFirmReach(file));
    return firmVerdicts.get(file);
  }

  function findFirmReach(file: string): ReachVerdict | undefined {
    const rule = findRule(input, FIRM_RULES, file);
    if (rule?.reach === 'test') return verdict(rule.reach, rule.code, { file });
    declared ??= findDeclaredEntries(input);
    const entry = declared.get(file);
    if (entry) return verdict(entry.reach, entry.code, { file: entry.by });
    return rule && verdict(rule.reach, rule.code, { file });
  }

  function reachByImporters(file: string): ReachVerdict | undefined {
    const votes = countVotes(file, input.graph, (importer) => firmReach(importer)?.reach);
    const winner = decideVotes(votes, input.read(file) ?? '');
    return winner && verdict(winner.reach, 'reach-importers', { file: winner.file });
  }

  function reachByPackage(file: string): ReachVerdict {
    const above = input.packages.enclosing(file);
    const manifest = above.find(({ dependencies }) => dependencies.size > 0) ?? above[0];
    if (isInExtension(file)) return verdict('browser', 'reach-extension-manifest', { file });
    if (!manifest) return reachWithoutPackage(file);
    const rule = findPackageRule(input.files, PACKAGE_RULES, manifest);
    if (!rule) return verdict('cli', 'reach-plain-scripts', { file: manifest.file });
    return verdict(rule.reach, rule.code, packageArgs(manifest, rule));
  }

  function isInExtension(file: string): boolean {
    declared ??= findDeclaredEntries(input);
    extensionFolders ??= [...declared.values()]
      .filter(({ reach }) => reach === 'browser')
      .map(({ by }) => input.packages.nearest(by)?.directory ?? directoryOf(by));
    return extensionFolders.some((folder) => isInside(file, folder));
  }

  function reachWithoutPackage(file: string): ReachVerdict {
    const page = ancestorsOf(directoryOf(file))
      .map((directory) => (directory === '' ? 'index.html' : `${directory}/index.html`))
      .find((path) => input.files.has(path));
    if (page !== undefined) return verdict('browser', 'reach-web-page', { file: page });
    const isProgram = input.graph.packageImports(file).length > 0;
    return isProgram
      ? verdict('cli', 'reach-plain-scripts', { file })
      : verdict('unknown', 'reach-unknown', { file });
  }

  function findReach(file: string): ReachVerdict {
    const firm = firmReach(file);
    if (firm) return firm;
    const byImporters = reachByImporters(file);
    if (byImporters) return byImporters;
    const soft = findRule(input, SOFT_RULES, file);
    return soft ? verdict(soft.reach, soft.code, { file }) : reachByPackage(file);
  }

  return {
    firmReachOf: firmReach,
    reachOf(file) {
      const known = verdicts.get(file) ?? findReach(file);
      verdicts.set(file, known);
      return known;
    },
  };
}

function verdict(reach: Reach, code: string, args: Readonly<Record<string, string>>): ReachVerdict {
  return { reach, why: { code, args } };
}

function packageArgs(manifest: Manifest, rule: PackageRule): Readonly<Record<string, string>> {
  return { file: manifest.file, package: findDependency(manifest, rule) ?? manifest.name ?? '' };
}
