import { type FormEvent, useId, useState } from 'react'
import { LABEL_LENGTH } from '../../../shared/domain/actor.ts'
import { plainLine } from '../../../shared/domain/agenda/plainText.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useLinkWords } from '../../words/links.ts'
import css from './ShowLinks.module.css'
import { useHomeWords } from './words.ts'

interface NewLinkProps {
  readonly create: (role: 'moderator' | 'crew', name: string) => Promise<boolean>
}

/** A link that is no person's of the agenda: a second moderator, another pair of hands. */
export function NewLink({ create }: NewLinkProps) {
  const words = useHomeWords()
  const { roles } = useLinkWords()
  const id = useId()
  const [role, setRole] = useState<'moderator' | 'crew'>('moderator')
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = plainLine(name)
    setMissing(wanted === '')
    if (wanted === '') return
    // What was written stays until the link is there.
    create(role, wanted).then(
      (done) => {
        if (done) setName('')
      },
      () => undefined,
    )
  }
  return (
    <form className={css['create']} onSubmit={submit} noValidate>
      <h3>{words.create}</h3>
      <span className={css['field']}>
        <label htmlFor={`${id}-role`}>{words.createRole}</label>
        <select
          id={`${id}-role`}
          value={role}
          onChange={(event) => setRole(event.target.value === 'crew' ? 'crew' : 'moderator')}
        >
          <option value="moderator">{roles.moderator}</option>
          <option value="crew">{roles.crew}</option>
        </select>
      </span>
      <span className={css['field']}>
        <label htmlFor={`${id}-name`}>{words.createLabel}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={LABEL_LENGTH}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={missing || undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </span>
      <Press submits>{words.createGo}</Press>
      <small id={`${id}-hint`} role={missing ? 'alert' : undefined}>
        {missing ? words.createMissing : words.createHint}
      </small>
    </form>
  )
}
