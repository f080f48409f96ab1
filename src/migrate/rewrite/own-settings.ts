import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import type { Analysis } from '../../scan/analysis.ts';
import type { Target } from '../target.ts';
import { readNameOf } from '../variable-names.ts';
import type { Located } from './located.ts';
import { findMemberNames, type MemberUse } from './member-names.ts';

/** A variable's name that is a name of the program's own settings too, and the place that says so. */
export interface OwnSetting {
  readonly name: string;
  readonly node: ts.Node;
}

/** What is known of a name that a migration would change. */
interface Name {
  readonly text: string;
  /** Where sources read a variable of this name, or a member that is called like one. */
  readonly reads: readonly Located[];
  readonly members: ReadonlyMap<ts.Node, MemberUse>;
}

/**
 * The names that a migration would change in the environment, and that are also names of the program's own settings:
 * of an object whose members are not all renamed with the variable, or that has nothing to do with the environment.
 * Whoever renames only some of the places breaks the program, and the settings that its users have saved.
 * @param located the findings of the sources
 * @param findings all findings: configuration tells which variables there are
 */
export function findOwnSettings(
  analysis: Analysis,
  located: readonly Located[],
  { findings, target }: { readonly findings: readonly Finding[]; readonly target: Target },
): readonly OwnSetting[] {
  if (target.keepEnv || target.strategy === 'switch') return [];
  const given = new Set(findings.filter(isGiven(analysis)).map(({ detail }) => detail.toUpperCase()));
  return readNames(located, target).flatMap(([text, reads]) => {
    const members = findMemberNames(analysis, text);
    const name: Name = { text, reads, members };
    if (!reads.some(isThroughObject) && ![...members.values()].includes('declared')) return [];
    const fixed = [...members].find(([, use]) => use === 'fixed')?.[0];
    if (fixed) return [{ name: text, node: fixed }];
    const isLinked = given.has(text.toUpperCase()) || isOfEnvironment(analysis.ts, name);
    const [first] = reads;
    return isLinked || !first ? [] : [{ name: text, node: first.node }];
  });
}

/** The reads of variables in the sources by their names, of those that would be renamed. */
function readNames(located: readonly Located[], target: Target): (readonly [string, Located[]])[] {
  const names = new Map<string, Located[]>();
  for (const read of located) {
    const { kind, detail } = read.finding;
    if (kind !== 'env' || readNameOf(detail, target) === detail) continue;
    names.set(detail, [...(names.get(detail) ?? []), read]);
  }
  return [...names];
}

/** Whether configuration sets a variable: the program gets it from outside. */
function isGiven({ sources, fileOf }: Analysis): (finding: Finding) => boolean {
  const own = new Set(sources.map(fileOf));
  return ({ kind, file }) => (kind === 'env' || kind === 'env-def') && !own.has(file);
}

/** The scan is sure of what is read from the process itself only. */
function isThroughObject({ finding }: Located): boolean {
  return finding.confidence !== 'high';
}

const LIKE_ENVIRONMENT = /(?:env|environment|bindings?|vars|secrets)(?:\(\))?$/i;
const TYPE_OF_ENVIRONMENT = /env|bindings?$|vars$|secrets$/i;
const READS_ENVIRONMENT =
  /\b(?:process|import\.meta|Deno|Bun)\.env\b|\b(?:createEnv|cleanEnv|envalid|envsafe|dotenv|ProcessEnv)\b/;

/** Whether a read, or what declares the member that is read, shows the environment behind it. */
function isOfEnvironment(ts: Analysis['ts'], { reads, members }: Name): boolean {
  const isShown = reads.some((read) => {
    const { parent } = read.node;
    if (!isThroughObject(read) || ts.isCallExpression(parent)) return true;
    return ts.isPropertyAccessExpression(parent) && LIKE_ENVIRONMENT.test(parent.expression.getText());
  });
  return isShown || [...members.keys()].some((member) => isDeclaredForEnvironment(ts, member));
}

function isDeclaredForEnvironment(ts: Analysis['ts'], member: ts.Node): boolean {
  if (READS_ENVIRONMENT.test(member.getSourceFile().text)) return true;
  const owner = ts.findAncestor(
    member,
    (node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
      ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
  );
  return owner !== undefined && TYPE_OF_ENVIRONMENT.test(owner.name.text);
}
