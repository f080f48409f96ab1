import type { Contract, EmulatedSurface } from './contract.ts';
import { digestOf } from './digest.ts';
import { type Refusal, renderRefusal } from './faults.ts';
import { findModel, type Plan, type PlanRequest } from './handlers.ts';
import { checkParameters, type RequestBody } from './parameters.ts';
import type { MockRequest } from './record.ts';
import { streamEvents } from './sse.ts';
import { findTrigger } from './triggers.ts';

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
    const planned = plan(body);
    if ('kind' in planned) return this.refuse(planned);
    this.record.model = planned.model;
    this.record.stream = planned.stream;
    const refusal = this.findRefusal(surface, body, planned);
    if (refusal) return this.refuse(refusal);
    const model = findModel(this.options.contract, planned.model, surface);
    if (!model) return this.refuse({ kind: 'model-unknown' });
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
    this.record.fault = refusal.kind;
    if (refusal.param !== undefined) this.record.param = refusal.param;
    this.end(response.status);
    return response;
  }

  /** Sends a JSON body. */
  send(body: object, status = 200): Response {
    this.end(status);
    return Response.json(body, { status });
  }

  /** The first rule that a well-formed request breaks. */
  private findRefusal(surface: EmulatedSurface, body: RequestBody, plan: Plan): Refusal | undefined {
    const { contract, strict } = this.options;
    const model = findModel(contract, plan.model, surface);
    if (!model) return { kind: 'model-unknown', param: 'model' };
    const trigger = findTrigger(plan.text);
    if (trigger) return { kind: trigger };
    const check = checkParameters(surface, body, { ...contract, strict });
    this.record.ignored = check.ignored;
    this.record.unconfirmed = check.unconfirmed;
    if (check.refusal) return check.refusal;
    if (model.contextTokens !== undefined && plan.promptTokens > model.contextTokens) {
      return { kind: 'context', param: 'messages', detail: `${plan.promptTokens} > ${model.contextTokens}` };
    }
    return plan.refusal(model);
  }

  private end(status: number): void {
    this.record.status = status;
    this.record.ms = Math.round(performance.now() - this.started);
    this.options.onEnd(this.record);
  }
}
