import type { AgendaFile } from '../agenda/file.ts'
import { writeAgenda } from '../agenda/write.ts'
import type { Actor, Role } from '../domain/actor.ts'
import type { Agenda } from '../domain/agenda.ts'
import { courseOf } from '../domain/course.ts'
import type { Show, UndoStep } from '../domain/show.ts'
import type { Live, Me, UndoLine } from '../protocol/view.ts'

/** The only door out: everything a role sees is built up here from named fields. */
export function liveSeenBy(role: Role, show: Show): Live {
  const course = courseOf(show)
  return {
    status: course.status,
    run: course.run,
    startedAt: course.startedAt,
    endedAt: course.endedAt,
    turn: course.turn,
    slot: course.slot,
    holdingSince: course.holdingSince,
    plan: course.plan,
    plannedEnd: course.plannedEnd,
    hardEnd: course.hardEnd,
    changes: course.changes,
    fates: course.fates,
    turns: course.turns,
    visits: course.visits,
    clocks: course.clocks,
    undo: moderates(role) ? show.undo.map(undoLine).reverse() : [],
  }
}

/** The agenda as this role may know it, in the shape of `agenda.json`. */
export function agendaSeenBy(role: Role, agenda: Agenda): AgendaFile {
  return writeAgenda(knowsTheRoom(role) ? agenda : withoutBackstage(agenda))
}

export function meSeenBy(actor: Actor): Me {
  const { link, role, person, booth, name } = actor
  return { link, role, person, booth, name }
}

function moderates(role: Role): boolean {
  return role === 'admin' || role === 'moderator'
}

function knowsTheRoom(role: Role): boolean {
  return moderates(role) || role === 'crew' || role === 'interpreter'
}

/** Speakers and the public get neither the interpreters' names nor how names are said and misprinted. */
function withoutBackstage(agenda: Agenda): Agenda {
  return {
    ...agenda,
    people: agenda.people.map((person) => ({ ...person, sayAs: null, alsoPrintedAs: [] })),
    booths: agenda.booths.map((booth) => ({ ...booth, interpreters: [] })),
  }
}

function undoLine({ revision, at, by, command }: UndoStep): UndoLine {
  return { revision, at, by: { role: by.role, person: by.person, name: by.name }, command }
}
