import type { ts } from 'ts-morph';
import { OPENAI_BASE_URL } from '../../core/vocabulary/vendor.ts';
import { mapModel } from '../map-model.ts';
import { addedKeyName } from '../variable-names.ts';
import { moveBaseUrl } from './addresses.ts';
import { giveBaseApart } from './base-apart.ts';
import { accountOptions, dropAccount, tellLost } from './client-account.ts';
import { type Creation, findBareConfiguration, findHolder, spreadsMovedOptions } from './client-holder.ts';
import { findDroppedBase } from './dropped-base.ts';
import { embeddingOptions } from './embeddings.ts';
import { readVariable } from './env-access.ts';
import { adaptFamily, CLIENT_FAMILIES, type ClientFamily } from './families.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';
import { numberOf } from './values.ts';

type Options = ts.ObjectLiteralExpression;

/** Tells each client that moves the provider's base URL and key. */
export function rewriteClients(situation: Situation): void {
  for (const client of situation.located) {
    if (client.finding.kind !== 'client' || situation.fates.ofClient(client.node) !== 'moves') continue;
    const { ts } = situation.detect.analysis;
    const { node, finding } = client;
    if (situation.fates.isPart(node)) {
      situation.ledger.leave(finding.id, 'inherits-options');
      continue;
    }
    if (finding.sdk === 'llamaindex' && finding.surface === 'agents') {
      situation.ledger.leave(finding.id, 'inherits-options');
      continue;
    }
    const family = CLIENT_FAMILIES[finding.sdk ?? ''];
    if (followsVariable(client)) {
      situation.ledger.leave(finding.id, 'follows-environment');
      continue;
    }
    if (!family || (!ts.isNewExpression(node) && !ts.isCallExpression(node))) continue;
    new ClientRewriter(situation, client, family).rewrite(node);
  }
}

/** The SDK finds its base URL in OpenAI's variable, which configuration sets to whom is left. */
function followsVariable({ finding: { destination } }: Located): boolean {
  return destination?.kind === 'configurable' && destination.url === OPENAI_BASE_URL;
}

class ClientRewriter {
  private readonly situation: Situation;
  private readonly client: Located;
  private readonly family: ClientFamily;
  /** A model is named that the SDK took by itself, and the catalogue asks for a look at it. */
  private isReview = false;

  constructor(situation: Situation, client: Located, family: ClientFamily) {
    this.situation = situation;
    this.client = client;
    this.family = adaptFamily(family, client.finding);
  }

  rewrite(creation: Creation): void {
    const { ts } = this.situation.detect.analysis;
    const holder = findHolder(this.situation.detect, creation);
    if (holder === 'inherits') {
      this.situation.ledger.leave(this.client.finding.id, 'inherits-options');
      return;
    }
    const [argument] = holder.arguments ?? [];
    if (this.movePositionalBase(holder)) {
      const why = this.why('client-account');
      for (const object of this.optionsIn(argument))
        dropAccount(this.situation, { family: this.family, object, why });
      return;
    }
    if (this.family.isBaseApart && this.moveApart(holder)) return;
    if (!argument) {
      this.giveOptions(holder);
      return;
    }
    if (ts.isNewExpression(argument) && !argument.arguments?.length) {
      this.giveOptions(argument);
      return;
    }
    const configuration = findBareConfiguration(this.situation.detect, argument);
    if (configuration) {
      this.giveOptions(configuration);
      return;
    }
    const options = this.optionsIn(argument);
    if (this.moveSecondOptions(holder)) {
      for (const object of options) this.changeOptions(object, true);
      return;
    }
    if (options.length === 0) this.leaveToPerson(argument, 'client-options-open');
    else for (const object of options) this.changeOptions(object);
  }

  /** Sets a base URL that none of the arguments gives by now, apart from the options. */
  private moveApart(creation: Creation): boolean {
    const given = (creation.arguments ?? []).map((argument) => this.optionsIn(argument));
    const hasBase = given.flat().some((object) => this.baseUrlsOf(object).length > 0);
    const isOpen = creation.arguments?.[0] !== undefined && given[0]?.length === 0;
    if (hasBase || isOpen || !this.setsBase()) return false;
    const base = this.baseProperty(creation);
    const first = given[0] ? [] : this.missing(undefined, 'has-base');
    if (!giveBaseApart(this.situation, creation, { base, first, why: this.why('client-options') }))
      return false;
    for (const object of given[0] ?? []) this.changeOptions(object, true);
    return true;
  }

  private optionsIn(argument: ts.Expression | undefined): readonly Options[] {
    return argument ? this.situation.detect.options.objectsIn(argument) : [];
  }

  /** SDK 3 takes the base as its second argument too: `new OpenAIApi(configuration, 'https://…')`. */
  private movePositionalBase(creation: Creation): boolean {
    const isSecond = this.family.baseUrl === 'basePath' && !this.family.isBaseApart;
    const base = isSecond ? creation.arguments?.[1] : undefined;
    if (!base || base.getText() === 'undefined') return false;
    if (moveBaseUrl(this.situation, base, this.why('client-base-url')) === 'open') {
      this.situation.ledger.leave(this.client.finding.id, 'goes-elsewhere', { where: base.getText() });
    }
    return true;
  }

  /** LangChain took the SDK's options as a second argument once. */
  private moveSecondOptions(creation: Creation): boolean {
    const second = this.family.nested ? creation.arguments?.[1] : undefined;
    return this.optionsIn(second).some((object) => {
      const bases = this.baseUrlsOf(object);
      for (const base of bases) moveBaseUrl(this.situation, base, this.why('client-base-url'));
      return bases.length > 0;
    });
  }

  private giveOptions(creation: Creation): void {
    const { objects, ledger } = this.situation;
    const source = creation.getSourceFile();
    const properties = this.missing(undefined);
    if (properties.length === 0) {
      ledger.leave(this.client.finding.id, 'follows-environment');
      return;
    }
    const text = objects.newObject(source, properties, creation.getStart(source));
    const open = creation.arguments ? creation.getEnd() - 1 : creation.getEnd();
    ledger.insert(source, open, creation.arguments ? text : `(${text})`, this.why('client-options'));
  }

  private changeOptions(object: Options, hasBase = false): void {
    const nested = this.nestedOf(object);
    const isNeeded = this.family.needsBase?.test(this.client.finding.detail) === true;
    const dropped = isNeeded ? undefined : findDroppedBase(this.situation, this.family, object);
    if (dropped) {
      const why = this.why('client-base-dropped');
      this.situation.objects.change(dropped.object, { add: [], remove: [dropped.property] }, why);
      this.replaceWrittenKey(object);
      return;
    }
    const base = this.baseUrlsOf(object);
    const why = this.why(base.length > 0 ? 'client-base-url' : 'client-options');
    const outcomes = base.map((expression) => moveBaseUrl(this.situation, expression, why));
    if (base.length > 0 && !outcomes.includes('done')) {
      this.leaveToPerson(object, 'client-base-url-open');
    }
    const account = accountOptions(this.situation, this.family, object);
    const add = this.missing(
      object,
      hasBase || spreadsMovedOptions(this.situation, this.client.node, object) || base.length > 0
        ? 'has-base'
        : nested
          ? 'nested'
          : 'none',
    );
    if (nested && !hasBase && base.length === 0 && this.setsBase()) {
      this.situation.objects.change(
        nested,
        { add: [this.baseProperty(nested)], remove: accountOptions(this.situation, this.family, nested) },
        why,
      );
    }
    this.situation.objects.change(
      object,
      { add, remove: account },
      { ...why, status: this.isReview ? 'review' : why.status },
    );
    for (const property of account) tellLost(this.situation, property);
    this.replaceWrittenKey(object);
    if (
      add.length === 0 &&
      account.length === 0 &&
      !this.situation.ledger.isSettled(this.client.finding.id)
    ) {
      this.situation.ledger.leave(this.client.finding.id, 'follows-environment');
    }
  }

  private baseUrlsOf(object: Options): readonly ts.Expression[] {
    const names = new Set([this.family.baseUrl, 'basePath', 'baseURL', 'baseUrl']);
    const nested = new Set(this.family.nested ? [this.family.nested] : []);
    return this.situation.detect.options.valuesOf(object, names, nested);
  }

  private nestedOf(object: Options): Options | undefined {
    const { nested } = this.family;
    const property = nested ? findProperty(this.ts, object, [nested]) : undefined;
    return property ? this.optionsIn(valueIn(property))[0] : undefined;
  }

  /** The properties that the options lack, as they are written. */
  private missing(
    object: Options | undefined,
    base: 'none' | 'nested' | 'has-base' = 'none',
  ): readonly string[] {
    const { detect, target } = this.situation;
    const source = (object ?? this.client.node).getSourceFile();
    const properties: string[] = [];
    if (base === 'none' && this.setsBase()) {
      const url = this.baseProperty(object ?? this.client.node);
      properties.push(this.family.nested ? `${this.family.nested}: { ${url} }` : url);
    }
    const keys = new Set([...this.family.keys, ...(this.family.nested ? [this.family.nested] : [])]);
    const given = object
      ? detect.options.valuesOf(object, new Set(this.family.keys), new Set([this.family.nested ?? '']))
      : [];
    const hasKey = given.length > 0 && keys.size > 0;
    if (!hasKey && !target.keepEnv && !this.findsKey()) {
      const read = readVariable(detect.analysis, source, addedKeyName(target));
      properties.push(`${this.family.keys[0]}: ${read}`);
    }
    const model = this.missingModel(object);
    return [...properties, ...(model === undefined ? [] : [model]), ...this.missingEmbeddingOptions(object)];
  }

  /** The model that the SDK takes where none is named, in the provider's terms. */
  private missingModel(object: Options | undefined): string | undefined {
    const { model } = this.family;
    const standard = model?.defaults[this.client.finding.surface];
    if (!model || standard === undefined) return undefined;
    if (object && this.situation.detect.options.valuesOf(object, new Set(model.names)).length > 0)
      return undefined;
    const mapped = mapModel(standard, this.situation.provider, this.situation.target);
    if (!mapped) return undefined;
    this.isReview ||= mapped.status === 'review';
    return `${model.names[0]}: ${quoted(this.styleHere(object), mapped.to)}`;
  }

  /** Libraries cut texts into batches and ask for a width by options of the client. */
  private missingEmbeddingOptions(object: Options | undefined): readonly string[] {
    const { finding } = this.client;
    if (finding.surface !== 'embeddings') return [];
    const wanted = embeddingOptions(this.situation, {
      sdk: finding.sdk,
      version: finding.sdkVersion,
      model: finding.model?.value ?? this.family.model?.defaults.embeddings,
    });
    return wanted.flatMap(({ name, value, limit }) => {
      const property = object && findProperty(this.ts, object, [name]);
      if (!property)
        return [`${name}: ${typeof value === 'number' ? value : quoted(this.styleHere(object), value)}`];
      const given = numberOf(this.ts, valueIn(property));
      if (limit && typeof value === 'number' && given !== undefined && given > value) {
        this.situation.ledger.replaceNode(valueIn(property), String(value), this.why('embedding-batch'));
      }
      return [];
    });
  }

  /** The SDK reads its key from the variable by itself. */
  private findsKey(): boolean {
    return addedKeyName(this.situation.target) === 'OPENAI_API_KEY' && this.family.readsEnvironment;
  }

  /** With `keepEnv`, an SDK that reads the variable by itself needs nothing. */
  private setsBase(): boolean {
    return !this.situation.target.keepEnv || !this.family.readsEnvironment;
  }

  private baseProperty(near: ts.Node): string {
    const { target, detect } = this.situation;
    const url = quoted(this.styleHere(near), target.endpoint.baseURL);
    if (!target.keepEnv) return `${this.family.baseUrl}: ${url}`;
    const read = readVariable(detect.analysis, near.getSourceFile(), target.baseUrlVariable);
    return `${this.family.baseUrl}: ${read} || ${url}`;
  }

  /** A key that is written in the code is OpenAI's, and no other provider's. */
  private replaceWrittenKey(object: Options): void {
    const { detect, ledger, target } = this.situation;
    const written = detect.options
      .valuesOf(object, new Set(this.family.keys))
      .filter((value) => this.ts.isStringLiteralLike(value));
    for (const value of written) {
      const name = addedKeyName(target);
      const read = readVariable(detect.analysis, value.getSourceFile(), name);
      ledger.replaceNode(value, read, { ...this.why('client-written-key'), status: 'review' });
    }
  }

  private leaveToPerson(node: ts.Node, code: string): void {
    const args = { client: this.client.finding.detail };
    this.situation.ledger.manual(node, { code, args, findings: [this.client.finding.id] });
  }

  private why(code: string): Why {
    return {
      status: this.isReview ? 'review' : 'automatic',
      code,
      args: { baseURL: this.situation.target.endpoint.baseURL },
      findings: [this.client.finding.id],
    };
  }

  private get ts() {
    return this.situation.detect.analysis.ts;
  }

  private styleHere(near: ts.Node | undefined) {
    return styleOf(this.ts, (near ?? this.client.node).getSourceFile());
  }
}
