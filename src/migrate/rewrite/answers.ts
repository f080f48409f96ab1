import type { ts } from 'ts-morph';
import type { Situation } from './situation.ts';

/** Codes of OpenAI's errors and reasons to stop that other providers name differently. */
const ERROR_CODES = new Set([
  'insufficient_quota',
  'rate_limit_exceeded',
  'context_length_exceeded',
  'invalid_api_key',
  'model_not_found',
  'content_policy_violation',
  'billing_hard_limit_reached',
  'unsupported_country_region_territory',
]);

/** Points at code that reads what the provider says in other words: error codes, exhaustive switches over reasons to stop. */
export function noteAnswers(situation: Situation): void {
  const { detect, located, fates, ledger } = situation;
  const { ts } = detect.analysis;
  const sources = new Set(
    located
      .filter(({ finding, node }) => finding.kind === 'call' && fates.ofSender(node) === 'moves')
      .map(({ source }) => source),
  );
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && ERROR_CODES.has(node.text)) {
        ledger.manual(node, { code: 'error-code', args: { error: node.text } });
      }
      if (ts.isSwitchStatement(node) && /finish_?reason/i.test(node.expression.getText())) {
        const hasDefault = node.caseBlock.clauses.some((clause) => ts.isDefaultClause(clause));
        if (!hasDefault) ledger.manual(node, { code: 'finish-reasons', args: {} });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
}
