import { Button, type ButtonProps } from '../page/ui/Button.tsx'
import { Icon } from './Icons.tsx'
import css from './MoreButton.module.css'

/** Three dots that open a menu; its size is its place's. */
export function MoreButton({ className = '', ...rest }: ButtonProps & { readonly 'aria-label': string }) {
  return (
    <Button {...rest} className={`${css['more']} ${className}`}>
      <Icon name="more" size={16} />
    </Button>
  )
}
