import type { Offer } from '../offers/offer-schema.ts';
import type { Channel, ChannelAnswer, RedemptionRequest } from './channel.ts';

/** Somebody at a terminal who does in a web page what no interface does. */
export interface Person {
  /** Shows the page and the steps, helps with opening and copying where that is wished. */
  guide(offer: Offer, request: RedemptionRequest): Promise<void>;
  /** Waits until they say that it is done; false where it is not, or where nobody can be asked. */
  isDone(): Promise<boolean>;
}

/** The provider's own page: the code is entered by a person, and what they say is noted as what they say. */
export class ConsoleChannel implements Channel {
  readonly id = 'console';
  readonly target: string;
  readonly #offer: Offer;
  readonly #person: Person;

  constructor(offer: Offer, person: Person) {
    this.target = offer.claim.page ?? '';
    this.#offer = offer;
    this.#person = person;
  }

  async redeem(request: RedemptionRequest): Promise<ChannelAnswer> {
    await this.#person.guide(this.#offer, request);
    if (await this.#person.isDone()) return { state: 'claimed' };
    const nextStep = { kind: 'open-url', url: this.#offer.claim.page, text: '' };
    return { state: 'pending', redemptionId: undefined, nextStep };
  }
}
