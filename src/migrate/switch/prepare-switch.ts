import type { Finding } from '../../core/finding.ts';
import type { NewFile } from '../plan.ts';
import type { Body } from '../rewrite/bodies.ts';
import type { Located } from '../rewrite/located.ts';
import type { Sides } from '../rewrite/sides.ts';
import type { Situation } from '../rewrite/situation.ts';
import type { Verdict } from '../rewrite/verdicts.ts';
import { BothSides } from './both-sides.ts';
import { EndpointUses, type UsesInput } from './endpoint-uses.ts';
import { judgeRequests } from './judge-requests.ts';
import { switchReads } from './keys.ts';
import { Modules, type RepositoryFacts } from './modules.ts';
import { objectsAsSwitched, objectsToSwitch } from './objections.ts';
import { switchAgents } from './switch-agents.ts';
import { switchAiSdk } from './switch-ai-sdk.ts';
import { switchClients } from './switch-clients.ts';
import { switchModels } from './switch-models.ts';
import { switchRequests } from './switch-requests.ts';
import { findSwitched, type Switched } from './switched.ts';

/** How code is moved: in place of OpenAI, or beside it. */
export interface Way {
  /** The findings to judge: what stands in modules of earlier runs is settled. */
  readonly located: readonly Located[];
  readonly objects: (finding: Finding) => Verdict | undefined;
  readonly sides: Sides | undefined;
  /** Writes clients, requests, models and keys for both sides; nothing without sides. */
  switchSenders(situation: Situation, bodies: readonly Body[]): void;
  finish(): readonly NewFile[];
}

interface WayInput extends Omit<UsesInput, 'modules' | 'switched'> {
  readonly all: readonly Located[];
  readonly repository: RepositoryFacts | undefined;
}

/** Prepares the strategy of a target. Under any strategy, what an earlier run has switched stays as it is. */
export function prepareSwitch({ all, repository, ...input }: WayInput): Way {
  const { detect, ledger, target } = input;
  const switched = findSwitched(detect.analysis);
  const located = all.filter(({ source }) => !switched.isModule(source));
  for (const { source, finding } of all)
    if (switched.isModule(source)) ledger.leave(finding.id, 'switch-module');
  settleModels(located, switched, input);
  const done = objectsAsSwitched(detect, located, switched);
  if (target.strategy !== 'switch' || !repository) {
    return { located, objects: done, sides: undefined, switchSenders: () => {}, finish: () => [] };
  }
  const modules = new Modules(detect.analysis, repository, switched);
  for (const { source, finding } of located) {
    const isSender = finding.kind === 'client' || finding.kind === 'call' || finding.kind === 'http';
    if (isSender || finding.kind === 'model-ref') modules.expect(source, finding);
  }
  const requests = judgeRequests(detect, located);
  const cannot = objectsToSwitch(located, { modules, target, requests });
  const uses = new EndpointUses({ ...input, modules, switched });
  const sides = new BothSides(uses, input);
  return {
    located,
    objects: (finding) => done(finding) ?? cannot(finding),
    sides,
    switchSenders: (situation, bodies) => {
      switchClients(situation, sides);
      const whole = switchAiSdk(situation, sides);
      switchAgents(situation, sides, switched);
      switchRequests(situation, sides, requests);
      switchModels(situation, sides, { bodies, isDone: (node) => whole.has(node) || switched.goesBy(node) });
      switchReads(situation, sides);
    },
    finish: () => uses.finish(),
  };
}

/** Models and keys that go by the switch already. */
function settleModels(
  located: readonly Located[],
  switched: Switched,
  { ledger }: Pick<UsesInput, 'ledger'>,
): void {
  for (const { node, finding } of located) {
    const isPart = finding.kind === 'model' || finding.kind === 'env';
    if (isPart && switched.goesBy(node)) ledger.leave(finding.id, 'switched');
  }
}
