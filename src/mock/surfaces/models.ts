import type { ContractModel } from '../contract.ts';

/** The list of the models, in OpenAI's shape. */
export function modelList(models: readonly ContractModel[], provider: string): object {
  return { object: 'list', data: models.map((model) => modelEntry(model, provider)) };
}

/** One model, in OpenAI's shape. */
export function modelEntry(model: ContractModel, provider: string): object {
  return { id: model.id, object: 'model', created: 0, owned_by: provider };
}
