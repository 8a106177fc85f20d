import type { Agenda, SegmentId, Text } from '../../../shared/domain/agenda.ts'
import type { AgendaEdit } from '../../../shared/domain/agendaEdit.ts'
import { agendaIndex } from '../../../shared/domain/agendaIndex.ts'
import type { Course } from '../../../shared/domain/course.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import { describe } from '../../live/room/comingUp.ts'
import { shortName } from '../../live/room/people.ts'

/** What an edit concerns and, where somebody gave way, who; after a drop only the id is left to name it by. */
export function editedOf(
  agenda: Agenda,
  course: Pick<Course, 'plan'>,
  edit: AgendaEdit,
): { readonly what: Text; readonly before: string } {
  switch (edit.edit) {
    case 'add-person':
      return only(edit.person.name)
    case 'replace-speaker':
      return {
        what: shortName(agendaIndex(agenda).nameOf(edit.to)),
        before: shortName(agendaIndex(agenda).nameOf(edit.from)),
      }
    case 'plan-language':
    case 'title-segment':
    case 'retime-segment':
    case 'make-optional':
    case 'move-segment':
    case 'drop-segment':
      return only(segmentSaid(agenda, course, edit.segment))
    case 'add-segment': {
      const { speaker, title, id } = edit.segment
      return only(speaker === null ? (title ?? id) : shortName(agendaIndex(agenda).nameOf(speaker)))
    }
    case 'add-slot':
      return only(edit.slot.title)
    case 'title-slot':
      return only(edit.to)
    case 'move-slot':
    case 'drop-slot':
    case 'retime-slot':
    case 'fix-start':
      return only(agendaIndex(agenda).slot(edit.slot)?.title ?? edit.slot)
    case 'move-hard-end':
      return only('')
    default:
      return unreachable(edit)
  }
}

function only(what: Text): { readonly what: Text; readonly before: string } {
  return { what, before: '' }
}

function segmentSaid(agenda: Agenda, course: Pick<Course, 'plan'>, segment: SegmentId): Text {
  const { kind, whom } = describe(agenda, course, segment)
  return kind === 'speech' && typeof whom === 'string' ? shortName(whom) : whom
}
