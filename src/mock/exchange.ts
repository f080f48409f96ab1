import type { Model } from '../providers/schema.ts';
import { type Contract, type EmulatedSurface, parametersOf } from './contract.ts';
import { digestOf } from './digest.ts';
import { type Refusal, renderRefusal } from './faults.ts';
import { findModel, type Plan, type PlanRequest } from './handlers.ts';
import { checkParameters } from './parameters.ts';
import type { RequestBody } from './read-parameter.ts';
import type { MockRequest } from './record.ts';
import { findTrigger } from './scenarios.ts';
import { streamEvents } from './sse.ts';

export interface ExchangeOptions {
  readonly contract: Contract;
  readonly strict: boolean;
  readonly paceMs: number;
  /** Called once when the answer has left, or when the client has gone. */
  readonly onEnd: (record: MockRequest) => void;
}

/** One request and its answer: `answer`, `refuse` or `send` ends it, and the record is complete after that. */
export class Exchange {
  readonly record: MockRequest;
  private readonly options: ExchangeOptions;
  private readonly started = performance.now();

  constructor(record: MockRequest, options: ExchangeOptions) {
    this.record = record;
    this.options = options;
  }

  /** Answers a request of a surface by its plan, or refuses it as the contract demands. */
  answer(surface: Exclude<EmulatedSurface, 'models'>, body: RequestBody, plan: PlanRequest): Response {
    const planned = plan(withoutUnknownFunctions(body, this.options.contract));
    if ('meaning' in planned) return this.refuse(planned);
    this.record.model = planned.model;
    this.record.stream = planned.stream;
    const { model, refusal } = this.resolve(surface, body, planned);
    if (refusal) return this.refuse(refusal);
    const created = Math.floor(Date.now() / 1000);
    if (!planned.stream) return this.send(planned.body(created, model));
    return streamEvents(planned.frames(created), {
      paceMs: this.options.paceMs,
      headers: {},
      onEnd: ({ events, aborted }) => {
        this.record.events = events;
        this.record.aborted = aborted;
        this.end(200);
      },
    });
  }

  /** Refuses a request in the provider's words. */
  refuse(refusal: Refusal): Response {
    const { path, model } = this.record;
    const requestId = digestOf([path, model, refusal]);
    const response = renderRefusal(refusal, this.options.contract, { path, model: model ?? '', requestId });
    this.record.fault = refusal.meaning;
    if (refusal.param !== undefined) this.record.param = refusal.param;
    this.end(response.status);
    return response;
  }

  /** Sends a JSON body. */
  send(body: object, status = 200): Response {
    this.end(status);
    return Response.json(body, { status });
  }

  /** The model of a well-formed request, or the first rule that the request breaks. */
  private resolve(surface: EmulatedSurface, body: RequestBody, plan: Plan): Resolved {
    const { contract, strict } = this.options;
    const { provider } = contract;
    const model = findModel(contract, plan.model, surface);
    if (!model) return { refusal: { meaning: meaningOfAbsence(contract, plan.model), param: 'model' } };
    const trigger = findTrigger(plan.text);
    if (trigger) return { refusal: { meaning: trigger } };
    const check = checkParameters(body, {
      rows: parametersOf(contract, surface),
      model,
      known: provider.extraBody.map((entry) => entry.name),
      unlisted: provider.unlistedParameters,
      strict,
    });
    this.record.ignored = check.ignored;
    this.record.unconfirmed = check.unconfirmed;
    const refusal = check.refusal ?? refuseLength(plan, model) ?? plan.refusal(model, contract);
    return refusal ? { refusal } : { model };
  }

  private end(status: number): void {
    this.record.status = status;
    this.record.ms = Math.round(performance.now() - this.started);
    this.options.onEnd(this.record);
  }
}

type Resolved =
  | { readonly model: Model; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly model?: undefined };

/** The older functions do nothing at a provider that does not know them. */
function withoutUnknownFunctions(body: RequestBody, contract: Contract): RequestBody {
  const row = parametersOf(contract, 'chat').find(({ name }) => name === 'functions');
  if (body.functions === undefined || row?.status === 'supported') return body;
  return { ...body, functions: undefined, function_call: undefined };
}

/** A model that was there once is refused in other words than one that never was. */
function meaningOfAbsence(contract: Contract, id: string): Refusal['meaning'] {
  const retired = contract.provider.models.some((model) => model.id === id && model.status === 'retired');
  return retired ? 'model-unavailable' : 'model-unknown';
}

function refuseLength(plan: Plan, model: Model): Refusal | undefined {
  if (model.contextTokens === null || plan.promptTokens <= model.contextTokens) return undefined;
  const limit = String(model.contextTokens);
  return {
    meaning: 'context-exceeded',
    param: 'messages',
    detail: `${plan.promptTokens} tokens are over ${limit}`,
    limit,
  };
}
