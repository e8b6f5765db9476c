/** A component of a message, as far as the stand-in looks into it. */
export interface AnyComponent {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  /** Of a label in a window. */
  readonly component?: AnyComponent;
}

/** The components and all that are nested in them, outer before inner. */
export function flatten(components: readonly AnyComponent[]): AnyComponent[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...(component.accessory ? flatten([component.accessory]) : []),
  ]);
}

/** The components as Discord gives them back: each with an id, counted from 1 if it had none. */
export function withIds(components: readonly AnyComponent[]): AnyComponent[] {
  const taken = new Set(flatten(components).map(({ id }) => id));
  let next = 1;
  const freeId = () => {
    while (taken.has(next)) next++;
    return next++;
  };
  const visit = (component: AnyComponent): AnyComponent => ({
    ...component,
    id: component.id ?? freeId(),
    ...(component.components ? { components: component.components.map(visit) } : {}),
    ...(component.accessory ? { accessory: visit(component.accessory) } : {}),
  });
  return components.map(visit);
}
