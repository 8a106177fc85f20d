import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { sentenceTime } from '../../../../shared/words/format.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useShownZone } from '../../../page/useShownZone.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useControls } from '../../controls/controls.ts'
import { shortName } from '../../naming/shortName.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import { useSayOff } from '../../pressing/useSayOff.ts'
import type { Room } from '../../room/useRoom.ts'
import { useMessagesWords, useReadyMessages } from '../words.ts'
import { isWrapUp, type WrapUp, wrapUp } from './wrapUp.ts'

/** Asks whoever has the floor to conclude: a warning on their screen, and nothing that cuts anybody off. */
export function WrapUpPress({ room }: { readonly room: Room }) {
  const words = useMessagesWords()
  const { conclude } = useReadyMessages()
  const { language } = useLanguage()
  const zone = useShownZone()
  const control = useControls().wrapUp
  const noConnection = useNoConnection()
  const sayOff = useSayOff()
  const { agenda, live } = room
  const now = wrapUp(live, conclude)
  return (
    <Press
      hint="W"
      aria-keyshortcuts="W"
      title={now.is === 'offered' ? words.wrapUpSays(agendaIndex(agenda).nameOf(now.person)) : undefined}
      state={control.stateOf((command) => isWrapUp(command, conclude))}
      disabledReason={noConnection ?? reasonNot(now)}
      onPress={() => {
        if (now.is === 'offered') void control.press(now.command)
      }}
    >
      {words.wrapUp}
    </Press>
  )

  function reasonNot(state: WrapUp): string | null {
    switch (state.is) {
      case 'offered':
        return null
      case 'asked':
        return words.wrapUpAsked(
          shortName(agendaIndex(agenda).nameOf(state.person)),
          sentenceTime(state.at, zone, language),
        )
      case 'nobody':
        return sayOff(live.turn === null ? 'not-live' : 'nobody-to-tell')
      case 'chair':
        return words.wrapUpChair
    }
  }
}
