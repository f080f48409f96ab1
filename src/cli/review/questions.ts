import { formatMessage } from '../../core/messages.ts';
import { toTerminalText } from '../../core/terminal-text.ts';
import { listEndpoints } from '../../migrate/fit/choose-endpoint.ts';
import { listPrices } from '../../migrate/fit/fit-models.ts';
import type { Model, Provider } from '../../providers/schema.ts';
import { formatAdvice, formatModelFit, formatPrice } from '../compare-text.ts';
import { GO_ON } from './advance.ts';
import type { Facts } from './facts.ts';
import type { Choice, Question } from './question.ts';
import { BACK, QUIT, type State } from './state.ts';

/** A model's id, as somebody types it. */
const MODEL_ID = /^[\w][\w./:@-]{0,127}$/;
const VARIABLE = /^\s*[A-Za-z_][A-Za-z0-9_]{0,127}\s*$/;
const CREDIT_CODE = /^\s*(?:[^\s\p{C}]{1,200}\s*)?$/u;

/** What the steps before the changes ask. */
export function askBeforeChanges(state: State, facts: Facts): Question {
  const { step } = state;
  switch (step.name) {
    case 'provider':
      return askProvider(state, facts);
    case 'endpoint':
      return askEndpoint(state, facts);
    case 'models':
      return askModels(state, facts);
    case 'model':
      return askModel(state, step.from, facts);
    case 'env':
      return askEnv(state, facts);
    case 'key-variable': {
      const say = sayIn(facts);
      return {
        type: 'text',
        message: say('ask-key-variable'),
        pattern: VARIABLE,
        hint: say('hint-variable'),
      };
    }
    case 'credit': {
      const say = sayIn(facts);
      return { type: 'secret', message: say('ask-credit'), pattern: CREDIT_CODE, hint: say('hint-code') };
    }
    default:
      return askDirty(state, facts);
  }
}

export type Say = (code: string, args?: Readonly<Record<string, string>>) => string;

export function sayIn({ language }: Pick<Facts, 'language'>): Say {
  return (code, args = {}) => formatMessage(`review.${code}`, args, language);
}

/** The ways out, last in every list; `back` only where there is something to go back to. */
export function waysOut(state: State, facts: Facts): Choice[] {
  const say = sayIn(facts);
  const quit = { value: QUIT, name: say('quit') };
  return state.before ? [{ value: BACK, name: say('back') }, quit] : [quit];
}

/** The provider of the choices. It was chosen before anything that asks for it. */
export function providerOf({ choices }: State, { providers }: Facts): Provider {
  const provider = providers.find(({ id }) => id === choices.provider);
  if (!provider) throw new Error('no provider was chosen');
  return provider;
}

function askProvider(state: State, facts: Facts): Question {
  const say = sayIn(facts);
  const { providers, recommendation } = facts.fit();
  const choices = providers.map(({ provider, calls, advice }): Choice => {
    const counts = Object.fromEntries(Object.entries(calls).map(([name, count]) => [name, String(count)]));
    const name = `${provider}: ${formatMessage('fit.line', counts, facts.language)}`;
    const words = toTerminalText(formatAdvice(advice, facts.language));
    if (provider !== recommendation.provider) return { value: provider, name, description: words };
    return { value: provider, name: `${name} ★`, description: `★ ${say('look-first')} ${words}` };
  });
  return {
    type: 'select',
    message: say('ask-provider'),
    choices: [...choices, ...waysOut(state, facts)],
    ...startAt(state.choices.provider ?? recommendation.provider ?? undefined),
  };
}

function startAt(start: string | undefined): { readonly start?: string } {
  return start === undefined ? {} : { start };
}

function askEndpoint(state: State, facts: Facts): Question {
  const provider = providerOf(state, facts);
  const advised = facts.fit().providers.find((fit) => fit.provider === provider.id)?.endpoint;
  const choices = listEndpoints(provider).map(({ id, region, baseURL, note }): Choice => {
    const why =
      id === advised?.id ? [formatMessage(advised.reason.code, advised.reason.args, facts.language)] : [];
    return {
      value: id,
      name: sayIn(facts)('endpoint-name', { id, region }),
      description: [baseURL, ...(note === undefined ? [] : [note]), ...why].join(' · '),
    };
  });
  return {
    type: 'select',
    message: sayIn(facts)('ask-endpoint'),
    choices: [...choices, ...waysOut(state, facts)],
    ...startAt(state.choices.endpoint ?? advised?.id),
  };
}

function askModels(state: State, facts: Facts): Question {
  const say = sayIn(facts);
  const rows = facts.models(state.choices).map((row): Choice => {
    const { from, to } = row;
    const target = to ?? formatMessage('fit.no-model', {}, facts.language);
    return {
      value: from,
      name: toTerminalText(say('model-row', { from, to: target })),
      description: toTerminalText(formatModelFit(row, facts.language)),
    };
  });
  return {
    type: 'select',
    message: say('ask-models'),
    choices: [{ value: GO_ON, name: say('go-on') }, ...rows, ...waysOut(state, facts)],
  };
}

function askModel(state: State, from: string, facts: Facts): Question {
  const say = sayIn(facts);
  const provider = providerOf(state, facts);
  const models = provider.models.filter(({ status }) => status !== 'retired');
  const place = listEndpoints(provider).find(({ id }) => id === state.choices.endpoint)?.place ?? 'mainland';
  const choices = models.map((model): Choice => {
    const [price] = listPrices(provider, model.id, place);
    const facts_ = { price: price && formatPrice(price, facts.language), model };
    return { value: model.id, name: model.id, description: describeModel(facts_, facts) };
  });
  return {
    type: 'search',
    message: toTerminalText(say('ask-model', { from })),
    choices: [...choices, { value: BACK, name: say('back') }],
    free: { pattern: MODEL_ID, label: (model) => say('model-free', { model }) },
  };
}

function describeModel(
  { model, price }: { readonly model: Model; readonly price: string | undefined },
  facts: Facts,
): string {
  return sayIn(facts)('model-facts', {
    kind: model.kind,
    context: model.contextTokens?.toLocaleString('en') ?? '?',
    price: price ?? formatMessage('fit.price-unknown', {}, facts.language),
  });
}

function askEnv(state: State, facts: Facts): Question {
  const say = sayIn(facts);
  const name = providerOf(state, facts).auth.envVar;
  return {
    type: 'select',
    message: say('ask-env'),
    choices: [
      { value: 'provider', name: say('env-provider', { name }) },
      { value: 'keep', name: say('env-keep') },
      { value: 'own', name: say('env-own') },
      ...waysOut(state, facts),
    ],
    ...startAt(state.choices.env),
  };
}

function askDirty(state: State, facts: Facts): Question {
  const say = sayIn(facts);
  const { dirty } = facts.prepare(state.choices);
  return {
    type: 'select',
    intro: dirty.map((file) => `  ${toTerminalText(file)}`),
    message: say('ask-dirty'),
    choices: [{ value: GO_ON, name: say('continue-dirty') }, ...waysOut(state, facts)].reverse(),
    start: BACK,
  };
}
