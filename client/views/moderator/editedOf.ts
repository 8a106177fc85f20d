import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { SegmentId, Text } from '../../../shared/domain/agenda.ts'
import type { AgendaEdit } from '../../../shared/domain/agendaEdit.ts'
import type { Course } from '../../../shared/domain/course.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import { describe } from '../../live/room/comingUp.ts'
import { personName, shortName, slotOf } from '../../live/room/people.ts'

/** What an edit concerns and, where somebody gave way, who; after a drop only the id is left to name it by. */
export function editedOf(
  agenda: AgendaFile,
  course: Pick<Course, 'plan'>,
  edit: AgendaEdit,
): { readonly what: Text; readonly before: string } {
  switch (edit.edit) {
    case 'add-person':
      return only(edit.person.name)
    case 'replace-speaker':
      return { what: shortName(personName(agenda, edit.to)), before: shortName(personName(agenda, edit.from)) }
    case 'plan-language':
    case 'title-segment':
    case 'retime-segment':
    case 'make-optional':
    case 'move-segment':
    case 'drop-segment':
      return only(segmentSaid(agenda, course, edit.segment))
    case 'add-segment': {
      const { speaker, title, id } = edit.segment
      return only(speaker === null ? (title ?? id) : shortName(personName(agenda, speaker)))
    }
    case 'add-slot':
      return only(edit.slot.title)
    case 'title-slot':
      return only(edit.to)
    case 'move-slot':
    case 'drop-slot':
    case 'retime-slot':
    case 'fix-start':
      return only(slotOf(agenda, edit.slot)?.title ?? edit.slot)
    case 'move-hard-end':
      return only('')
    default:
      return unreachable(edit)
  }
}

function only(what: Text): { readonly what: Text; readonly before: string } {
  return { what, before: '' }
}

function segmentSaid(agenda: AgendaFile, course: Pick<Course, 'plan'>, segment: SegmentId): Text {
  const { kind, whom } = describe(agenda, course, segment)
  return kind === 'speech' && typeof whom === 'string' ? shortName(whom) : whom
}
