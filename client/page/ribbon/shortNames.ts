type People = readonly { readonly id: string; readonly name: string }[]

const known = new WeakMap<People, Readonly<Record<string, string>>>()

/** The people of an agenda by what is written of them where there is little room: the family name, told apart if need be. */
export function shortNames(people: People): Readonly<Record<string, string>> {
  const names = known.get(people) ?? workedOut(people)
  known.set(people, names)
  return names
}

function workedOut(people: People): Readonly<Record<string, string>> {
  const families = new Map<string, number>()
  for (const { name } of people) families.set(familyName(name), (families.get(familyName(name)) ?? 0) + 1)
  return Object.fromEntries(
    people.map(({ id, name }) => {
      const family = familyName(name)
      const alone = families.get(family) === 1
      return [id, alone || family === name ? family : `${name.slice(0, 1)}. ${family}`]
    }),
  )
}

/**
 * All but the first given name: "González Morales", "Todorovska". A name of one word stays whole. Where given names are
 * two, or the family name comes first, this says more or less than the family name; it is never wrong, only shorter.
 */
function familyName(name: string): string {
  const words = name.trim().split(/\s+/)
  return words.length < 2 ? name.trim() : words.slice(1).join(' ')
}
