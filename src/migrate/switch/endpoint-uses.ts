import type { ts } from 'ts-morph';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import type { NewFile } from '../plan.ts';
import type { Ledger } from '../rewrite/ledger.ts';
import type { ObjectEditor } from '../rewrite/object-edits.ts';
import { findProperty } from '../rewrite/object-edits.ts';
import { quoted, styleOf } from '../rewrite/source-style.ts';
import type { Target } from '../target.ts';
import { type EndpointModule, renderEndpointModule } from './endpoint-template.ts';
import { freeName, importPlace } from './importing.ts';
import type { ModuleGroup, Modules } from './modules.ts';
import type { Switched } from './switched.ts';

export interface UsesInput {
  readonly detect: DetectorContext;
  readonly ledger: Ledger;
  readonly objects: ObjectEditor;
  readonly target: Target;
  readonly modules: Modules;
  readonly switched: Switched;
}

/** The variable that chooses, unless the repository has one of that name. */
export const SELECTOR = 'LLM_PROVIDER';

interface Needs {
  readonly first: ts.SourceFile;
  readonly models: Map<string, string>;
  readsOpenAIBaseUrl: boolean;
}

/** Imports the endpoint where it is used, and writes the modules that are needed for it. */
export class EndpointUses {
  private readonly input: UsesInput;
  private readonly names = new Map<ts.SourceFile, string>();
  private readonly needs = new Map<ModuleGroup, Needs>();

  constructor(input: UsesInput) {
    this.input = input;
  }

  /** The endpoint's name in a source, for an edit that speaks of these findings; imports it if need be. */
  nameIn(source: ts.SourceFile, findings: readonly string[] = []): string {
    const group = this.groupOf(source);
    const known = this.input.switched.nameIn(source);
    if (known !== undefined) return known;
    const { ts } = this.input.detect.analysis;
    const name = this.names.get(source) ?? freeName(ts, source, ['endpoint', 'llmEndpoint', 'llmSwitch']);
    this.names.set(source, name);
    const place = importPlace(ts, source, group.syntax === 'cjs');
    const style = styleOf(ts, source);
    const isCommon = group.syntax === 'cjs';
    const specifier = quoted(style, this.input.modules.specifierIn(source, group));
    const bound = name === 'endpoint' ? name : `endpoint${isCommon ? ':' : ' as'} ${name}`;
    const statement = isCommon
      ? `const { ${bound} } = require(${specifier})`
      : `import { ${bound} } from ${specifier}`;
    const line = statement + (style.semicolons ? ';' : '');
    const text = place.isAfter ? style.newline + line : line + style.newline + style.newline;
    this.input.ledger.insert(source, place.at, text, { ...this.why(group), findings });
    return name;
  }

  /** Notes a model that a source asks for, with the provider's. */
  addModel(source: ts.SourceFile, from: string, to: string): void {
    const { models } = this.needsOf(this.groupOf(source), source);
    if (from !== to) models.set(from, to);
  }

  /** Notes that a client of a source took its address from `OPENAI_BASE_URL` by itself. */
  followEnvironment(source: ts.SourceFile): void {
    this.needsOf(this.groupOf(source), source).readsOpenAIBaseUrl = true;
  }

  /** Whether the module reads `OPENAI_BASE_URL` at OpenAI. */
  followsEnvironment(source: ts.SourceFile): boolean {
    return this.needsOf(this.groupOf(source), source).readsOpenAIBaseUrl;
  }

  /** The modules to write; rows that one of an earlier run lacks become edits of it. */
  finish(): readonly NewFile[] {
    return [...this.needs].flatMap(([group, needs]) => {
      const isUsed = [...this.names.keys()].some((source) => this.groupOf(source) === group);
      if (group.written) {
        this.extend(group.written, group, needs);
        return [];
      }
      if (!isUsed) return [];
      const { code, args } = this.why(group);
      const reason = { code: `migrate.${code}`, args };
      return [{ file: group.module, text: renderEndpointModule(this.describe(group, needs)), reason }];
    });
  }

  private describe({ syntax }: ModuleGroup, needs: Needs): EndpointModule {
    const { target, detect } = this.input;
    return {
      syntax: syntax === 'deno' ? 'ts' : syntax,
      runtime: syntax === 'deno' ? 'deno' : 'node',
      style: styleOf(detect.analysis.ts, needs.first),
      selector: target.selector ?? SELECTOR,
      provider: target.provider,
      baseURL: target.endpoint.baseURL,
      keyVariable: target.keyVariable,
      baseUrlVariable: target.baseUrlVariable,
      readsOpenAIBaseUrl: needs.readsOpenAIBaseUrl,
      models: new Map([...needs.models].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  /** A module of an earlier run gets the models that it lacks. */
  private extend(source: ts.SourceFile, group: ModuleGroup, { models }: Needs): void {
    const { ts } = this.input.detect.analysis;
    const table = source.statements
      .filter((statement) => ts.isVariableStatement(statement))
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find(({ name }) => name.getText(source) === 'MODELS')?.initializer;
    if (!table || !ts.isObjectLiteralExpression(table)) return;
    const style = styleOf(ts, source);
    const rows = [...models]
      .filter(([from]) => !findProperty(ts, table, [from]))
      .map(([from, to]) => `${quoted(style, from)}: ${quoted(style, to)}`);
    this.input.objects.change(table, { add: rows, remove: [] }, this.why(group));
  }

  private needsOf(group: ModuleGroup, first: ts.SourceFile): Needs {
    const known = this.needs.get(group) ?? { first, models: new Map(), readsOpenAIBaseUrl: false };
    this.needs.set(group, known);
    return known;
  }

  private groupOf(source: ts.SourceFile): ModuleGroup {
    const group = this.input.modules.groupOf(source);
    if (!group) throw new Error(`no switch in ${source.fileName}`);
    this.needsOf(group, source);
    return group;
  }

  private why({ module }: ModuleGroup) {
    const { selector = SELECTOR, provider } = this.input.target;
    const args = { module, selector, provider };
    return { status: 'automatic', code: 'switch', args } as const;
  }
}
