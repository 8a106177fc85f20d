/** Tells a slice's own events from all others. It does not compile until the names are those of the slice's union. */
export function eventsOf<E extends { readonly type: string }>(types: Readonly<Record<E['type'], true>>) {
  return (event: { readonly type: string }): event is E => Object.hasOwn(types, event.type)
}
