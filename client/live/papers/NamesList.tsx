import type { AgendaFile } from '../../../shared/agenda/file.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import type { Pressing } from '../../connection/usePressing.ts'
import { say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { useShownZone } from '../useShownZone.ts'
import css from './Papers.module.css'
import { AddedMark } from './PapersList.tsx'
import { nameAdded, sayAsOf } from './papersOf.ts'

/** Everybody who may be named: how it is said where that is noted, or else where they come from. */
export function NamesList({ agenda, pressing }: { readonly agenda: AgendaFile; readonly pressing: Pressing | null }) {
  const { language } = useLanguage()
  const zone = useShownZone()
  const papers = useShow((state) => state.live?.papers ?? [])
  return (
    <dl className={css['names']}>
      {agenda.people.map((person) => {
        const said = sayAsOf(agenda, papers, person.id)
        const added = nameAdded(papers, person.id)
        return (
          <div key={person.id}>
            <dt dir="auto">{person.name}</dt>
            <dd data-say={said !== null || undefined} dir="auto">
              {said ?? say(person.organisation, language)}
              {added === null ? null : (
                <AddedMark
                  added={{ id: added.id, at: added.at, by: added.by }}
                  agenda={agenda}
                  pressing={pressing}
                  what={person.name}
                  zone={zone}
                />
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
