import type { AgendaIndex } from '../../../shared/domain/agendaIndex.ts'
import type { LogLine, ShowRecord } from '../../../shared/domain/record.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { RecordWords } from '../../../shared/words/en/pages/record.ts'
import { languageName, lengthOf, say } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import type { Language } from '../../../shared/words/languages.ts'

export interface LogTongue {
  readonly words: RecordWords
  readonly language: Language
}

/** What a press did, in the past tense and with the name of whom it concerned. */
export function pressSaid(command: LogLine['command'], record: ShowRecord, { words, language }: LogTongue): string {
  const { press } = words
  switch (command.type) {
    case 'LoadAgenda':
      return press.loaded
    case 'StartShow':
      return command.start === 'now' ? press.startedNow : press.startedAsPlanned
    case 'EndShow':
      return press.ended
    case 'ResetShow':
      return press.reset
    case 'StartSegment': {
      const target = targetOf(command.to, record, language)
      return target.is === 'person' ? press.gave(target.name) : press.opened(target.name)
    }
    case 'EndTurn':
      return press.endedTurn
    case 'SkipSegment':
      return press.skipped(targetOf(command.segment, record, language).name)
    case 'RestoreSegment':
      return press.restored(targetOf(command.segment, record, language).name)
    case 'HoldShow':
      return press.held
    case 'ResumeShow':
      return press.resumed
    case 'AddTime': {
      const length = lengthOf(milliseconds(Math.abs(command.by)))
      return command.by < 0 ? press.took(length, command.to) : press.added(length, command.to)
    }
    case 'SetFloorLanguage': {
      const [from, to] = [languageName(command.from, language), languageName(command.to, language)]
      return command.from === command.to ? press.confirmed(to) : press.corrected(from, to)
    }
    case 'Undo': {
      const undone = record.log.find((line) => line.revision === command.revision)
      return press.undid(undone === undefined ? '' : pressSaid(undone.command, record, { words, language }))
    }
    case 'Wake':
      return press.woke
    case 'PutClockBack':
      return press.putClockBack
    case 'OpenList':
      return press.openedList(slotSaid(command.slot, record, language))
    case 'CloseList':
      return command.when === 'now'
        ? press.closedList(slotSaid(command.slot, record, language))
        : press.setClosing(slotSaid(command.slot, record, language))
    case 'RequestFloor':
      return press.requested(press.requestKind[command.kind])
    case 'EnterRequest':
      return press.entered(
        command.asker.is === 'guest' ? isolated(command.asker.guest.name) : nameOf(command.asker.person, record),
        press.requestKind[command.kind],
      )
    case 'WithdrawRequest':
      return press.withdrew(askerOf(command.request, record))
    case 'YieldPlace':
      return press.yielded(askerOf(command.request, record), askerOf(command.after, record))
    case 'EditRequest':
      return press.editedRequest(askerOf(command.request, record))
    case 'MoveRequest':
      return press.movedRequest(
        askerOf(command.request, record),
        command.after === null ? null : askerOf(command.after, record),
      )
    case 'RemoveRequest':
      return press.removed(askerOf(command.request, record))
    case 'CallRequest':
      return press.called(askerOf(command.request, record))
    case 'MarkAbsent':
      return press.absent(askerOf(command.request, record))
    case 'SetLimit':
      return press.limited(lengthOf(command.limit))
    case 'CarryRequests':
      return press.carried(slotSaid(command.from, record, language), slotSaid(command.to, record, language))
    case 'GiveFloor':
      return press.gave(askerOf(command.request, record))
    case 'SendMessage':
      return press.sent(isolated(say(command.text, language)))
    case 'SeeMessage':
      return press.saw
    case 'ClearMessage':
      return press.cleared
    case 'SetReady':
      return command.ready
        ? press.ready(nameOf(command.person, record))
        : press.notReady(nameOf(command.person, record))
    case 'EditAgenda':
      return press.editedAgenda(press.edit[command.edit.edit])
    case 'SeeNotice':
      return press.sawNotice
    case 'CatchUp':
      return press.caughtUp(command.changes.length + command.skip.length)
    case 'SetMic':
      return command.on ? press.onMic : press.offMic
    case 'SetBoothReady':
      return command.ready ? press.boothReady : press.boothNotReady
    case 'SetTurnLength':
      return press.turnLength(lengthOf(command.length))
    case 'AskHandover':
      return press.askedHandover
    case 'AnswerHandover':
      return command.accept ? press.acceptedHandover : press.declinedHandover
    case 'CancelHandover':
      return press.cancelledHandover
    case 'CompleteHandover':
      return press.switched
    case 'SendSignal':
      return command.kind === 'resumed' ? press.interpretationResumed : press.signalled(words.signalKind[command.kind])
    case 'AnswerSignal':
      return press.answeredSignal[command.to]
    case 'AddPaper':
      return press.addedPaper[command.paper.is]
    case 'RemovePaper':
      return press.removedPaper
    case 'LookAtPapers':
      return press.lookedAtPapers
    default:
      return unreachable(command)
  }
}

function askerOf(request: string, record: ShowRecord): string {
  return isolated(record.requests.find((each) => each.id === request)?.who.name ?? request)
}

/** Whoever is named anywhere in the record; the id, of somebody who is not. */
function nameOf(person: string, { slots, turns }: ShowRecord): string {
  const speakers = slots.flatMap((slot) => slot.segments.map((segment) => segment.speaker))
  const known = [...speakers, ...turns.map((turn) => turn.person)].find((each) => each?.id === person)
  return isolated(known?.name ?? person)
}

function slotSaid(id: string, { slots }: ShowRecord, language: Language): string {
  const slot = slots.find((each) => each.id === id)
  return slot === undefined ? id : isolated(say(slot.title, language))
}

const BY_ITSELF: readonly LogLine['command']['type'][] = ['Wake', 'LoadAgenda', 'PutClockBack']

/** Who pressed: the server by itself, the link's label, else the person, else the booth, else what the link was for. */
export function presserSaid({ by, command }: LogLine, knownName: AgendaIndex['knownName'], words: RecordWords): string {
  if (BY_ITSELF.includes(command.type)) return words.itself
  const name = by.name ?? knownName(by.person)
  // Of a signal the record says which booth, and not who in it.
  if (name === null && by.booth !== null) return words.booth(by.booth.toUpperCase())
  return name === null ? words.role[by.role] : `${isolated(name)}, ${words.role[by.role].toLowerCase()}`
}

/** A discussion and a break are opened; for all else somebody is given the floor. */
function targetOf(id: string, record: ShowRecord, language: Language) {
  const slot = record.slots.find((each) => each.id === id || each.segments.some((segment) => segment.id === id))
  if (slot === undefined) return { is: 'slot', name: id } as const
  const segment = slot.segments.find((each) => each.id === id)
  const speaker = segment?.speaker?.name
  if (slot.kind === 'speeches' && speaker !== undefined) return { is: 'person', name: isolated(speaker) } as const
  return { is: 'slot', name: isolated(say(segment?.title ?? slot.title, language)) } as const
}
