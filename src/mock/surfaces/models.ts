import type { Model } from '../../providers/schema.ts';

/** The list of the models, in OpenAI's shape. */
export function modelList(models: readonly Model[], provider: string): object {
  return { object: 'list', data: models.map((model) => modelEntry(model, provider)) };
}

/** One model, in OpenAI's shape. */
export function modelEntry(model: Model, provider: string): object {
  return { id: model.id, object: 'model', created: 0, owned_by: provider };
}
