import type { ts } from 'ts-morph';
import type { Surface } from '../../core/finding.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import { modelExpressions } from '../../scan/detect/model-argument.ts';
import type { Compiler } from '../../scan/marks.ts';
import { lineAt } from '../../scan/positions.ts';
import { mapModel } from '../map-model.ts';
import { vendorLeft } from '../target.ts';
import { modelsOfRequest } from './bodies.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import { addBeside, canStandBeside } from './model-beside.ts';
import { type Catalogues, findCatalogues } from './model-catalogues.ts';
import { dropTwin, entriesOf, findList, type Placing } from './model-lists.ts';
import { findModelsSentElsewhere } from './models-elsewhere.ts';
import { findOtherModels, findPurpose, isOfOthers } from './other-vendors.ts';
import type { Fate, Situation } from './situation.ts';
import { supportOf, surfaceAfterMove } from './surfaces.ts';

interface Use {
  readonly fate: Fate;
  readonly surface: Surface;
  readonly finding: string;
  readonly sender: ts.Node;
}

/** Puts the provider's models in the place of OpenAI's, where each is written. */
export function rewriteModels(situation: Situation): void {
  const uses = usesOfTexts(situation);
  const chosen = new Map<ts.Node, Set<string>>();
  const models = situation.located.filter(({ finding }) => finding.kind === 'model');
  const isAnyUnsent = models.some(({ node }) => !uses.has(node));
  const elsewhere = isAnyUnsent ? findModelsSentElsewhere(situation) : new Set<ts.Node>();
  const catalogues = findCatalogues(
    situation,
    models.filter(({ node }) => !uses.has(node)),
  );
  for (const model of models) rewriteModel(situation, model, { uses, elsewhere, catalogues, chosen });
}

/** Which senders each text reaches. */
function usesOfTexts(situation: Situation): ReadonlyMap<ts.Node, readonly Use[]> {
  const { detect, located, fates } = situation;
  const uses = new Map<ts.Node, Use[]>();
  for (const entry of located) {
    const { node, finding } = entry;
    const surface = surfaceAfterMove(finding);
    const use = { fate: fates.ofSender(node), surface, finding: finding.id, sender: node };
    for (const expression of modelsSentBy(situation, entry)) {
      for (const { origin } of detect.evaluator.evaluate(expression)) {
        uses.set(origin, [...(uses.get(origin) ?? []), use]);
      }
    }
  }
  return uses;
}

function modelsSentBy(situation: Situation, entry: Located): readonly ts.Expression[] {
  const { ts } = situation.detect.analysis;
  const { node, finding } = entry;
  if (finding.kind === 'http') return modelsOfRequest(situation, entry);
  const isSender = finding.kind === 'client' || finding.kind === 'call' || finding.kind === 'model-ref';
  if (!isSender || (!ts.isCallExpression(node) && !ts.isNewExpression(node))) return [];
  return modelExpressions(situation.detect, node);
}

interface Reach {
  readonly uses: ReadonlyMap<ts.Node, readonly Use[]>;
  /** What raw requests to others send. */
  readonly elsewhere: ReadonlySet<ts.Node>;
  readonly catalogues: Catalogues;
  /** The provider's models that each list, type or table has by now. */
  readonly chosen: Map<ts.Node, Set<string>>;
}

function rewriteModel(situation: Situation, { node, finding }: Located, reach: Reach): void {
  const { ts } = situation.detect.analysis;
  const { ledger, provider, target } = situation;
  const findings = [finding.id];
  const uses = reach.uses.get(node) ?? [];
  const fates = new Set(uses.map(({ fate }) => fate));
  if (fates.size === 0 && isNoChoice(situation, { node, finding }, reach)) return;
  if (fates.size === 0) fates.add(situation.fates.somethingMoves ? 'moves' : 'stays');
  const args = { model: finding.detail, provider: provider.name.en };
  if (!fates.has('moves')) {
    const isSaid = uses.some(({ fate, sender }) => fate === 'stays' && isBeside(sender, node));
    if (!fates.has('stays')) ledger.leave(finding.id, 'goes-elsewhere', { where: '' });
    else if (isSaid) ledger.leave(finding.id, 'model-of-unmoved', args);
    else ledger.manual(node, { code: 'model-of-unmoved', args, findings });
    return;
  }
  if (fates.size > 1) {
    ledger.manual(node, { code: 'model-serves-both', args, findings });
    return;
  }
  if (!ts.isStringLiteralLike(node)) {
    ledger.manual(node, { code: 'model-in-url', args, findings });
    return;
  }
  const parsed = parseModelId(node.text, vendorLeft(target));
  if (!parsed || parsed.prefixed) {
    ledger.manual(node, { code: parsed ? 'model-of-gateway' : 'model-in-url', args, findings });
    return;
  }
  const surface = uses[0]?.surface ?? surfaceAfterMove(finding);
  const isServed = supportOf(situation, surface, surfaceHint(node)) !== 'none';
  const mapped = isServed ? mapModel(parsed.id, provider, target) : undefined;
  if (!mapped) {
    ledger.manual(node, { code: 'model-unmapped', args, findings });
    return;
  }
  if (mapped.to === parsed.id) ledger.leave(finding.id, 'model-same', args);
  else place(situation, { node, finding, mapped }, reach.chosen);
}

/** A model that no finding sends: whether what it stands in is no choice of a model here, which is said. */
function isNoChoice(
  situation: Situation,
  { node, finding }: Pick<Located, 'node' | 'finding'>,
  { elsewhere, catalogues }: Reach,
): boolean {
  const { ledger } = situation;
  const findings = [finding.id];
  if (elsewhere.has(node) || isOfOthers(situation, node)) {
    ledger.leave(finding.id, 'goes-elsewhere', { where: 'another vendor' });
    return true;
  }
  const described = catalogues.get(node.getSourceFile());
  const purpose = findPurpose(situation, node);
  const others = findOtherModels(situation, node);
  if (described?.has(node)) {
    const [first = node] = described;
    ledger.manual(first, { code: 'model-catalogue', args: { count: String(described.size) }, findings });
  } else if (purpose) {
    const { code, list } = purpose;
    const to = situation.provider.name.en;
    ledger.manual(node, { code, args: { model: finding.detail, list, to }, findings });
  } else if (others.length > 1) {
    const args = { model: finding.detail, others: others.join(', ') };
    ledger.manual(node, { code: 'model-among-others', args, findings });
  } else return false;
  return true;
}

/** The sender's own place, a line away at most, says already that it stays. */
function isBeside(sender: ts.Node, node: ts.Node): boolean {
  const source = node.getSourceFile();
  if (sender.getSourceFile() !== source) return false;
  const lineOf = (at: ts.Node): number => lineAt(source, at.getStart(source));
  return Math.abs(lineOf(sender) - lineOf(node)) <= 1;
}

/** Audio has two kinds of models; the name tells them apart. */
function surfaceHint(node: ts.StringLiteralLike): string {
  return /tts|speech/.test(node.text) ? 'speech' : '';
}

/** Writes the model where the place allows it. */
function place(situation: Situation, placing: Placing, chosen: Map<ts.Node, Set<string>>): void {
  const { node, finding, mapped } = placing;
  const { ledger } = situation;
  const findings = [finding.id];
  const args = { model: mapped.from, to: mapped.to };
  const mention = mentionOf(situation, node);
  if (mention === 'part' || mention === 'tokens') {
    const code = mention === 'tokens' ? 'model-counts-tokens' : 'model-name-part';
    ledger.manual(node, { code, args, findings });
    return;
  }
  const list = findList(situation, node);
  const entry = list?.entryOf(mapped.to);
  const known = list && (chosen.get(list.node) ?? entriesOf(situation, list.node));
  if (list && known) chosen.set(list.node, known);
  const isTwin = entry !== undefined && known?.has(entry);
  if (entry !== undefined) known?.add(entry);
  if (canStandBeside(situation, node)) {
    if (isTwin) ledger.leave(finding.id, 'model-kept-beside', args);
    else addBeside(situation, placing);
    return;
  }
  if (isTwin) {
    dropTwin(situation, placing);
    return;
  }
  const source = node.getSourceFile();
  const isAside = mention === 'key' || mention === 'compared';
  const why: Why = {
    status: isAside ? 'review' : mapped.status,
    code: isAside ? 'model-beside-facts' : mapped.others.length > 0 ? 'model-of-several' : 'model-map',
    args: {
      from: mapped.from,
      to: mapped.to,
      caveats: mapped.caveats.join('; '),
      ...(mapped.others.length > 0 && { others: mapped.others.join(', ') }),
    },
    findings,
  };
  const from = node.getStart(source) + 1;
  ledger.replace(source, { from, to: node.getEnd() - 1 }, mapped.to, why);
  if (isAside)
    ledger.manual(node, { code: mention === 'key' ? 'model-table' : 'model-compared', args, findings });
}

type Mention = 'chosen' | 'key' | 'compared' | 'part' | 'tokens';

/** Whether a text chooses a model or speaks of one. */
function mentionOf({ detect }: Situation, node: ts.StringLiteralLike): Mention {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return 'key';
  if (ts.isCaseClause(parent)) return 'compared';
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) return 'compared';
  if (ts.isElementAccessExpression(parent)) return 'compared';
  if (ts.isArrayLiteralExpression(parent) && isListOfParts(ts, parent)) return 'part';
  if (!ts.isCallExpression(parent)) return 'chosen';
  const callee = parent.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (/^(?:startsWith|endsWith|includes|indexOf|match|test|search|replace|replaceAll|split)$/.test(name)) {
    return ts.isPropertyAccessExpression(callee) && ts.isArrayLiteralExpression(callee.expression)
      ? 'chosen'
      : 'part';
  }
  return /^(?:encoding|encode|getEncoding|encodingForModel|countTokens|isWithinTokenLimit)|token/i.test(name)
    ? 'tokens'
    : 'chosen';
}

/** `['gpt-4', 'o1'].some((part) => model.startsWith(part))` */
function isListOfParts(ts: Compiler, { parent }: ts.ArrayLiteralExpression): boolean {
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return false;
  const [test] = parent.parent.arguments;
  return test !== undefined && /\.(?:startsWith|endsWith|includes|indexOf|match)\(/.test(test.getText());
}
