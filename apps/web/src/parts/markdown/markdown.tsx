import { useEffect, useState } from 'react'
import css from './markdown.module.css'

let toHtml: ((text: string) => string) | undefined

/** Text as it was meant. What turns it into that is fetched when first needed; until then it is shown as typed. */
export function Markdown({ text }: { text: string }) {
  const [isReady, setReady] = useState(toHtml !== undefined)
  useEffect(() => {
    if (toHtml) return
    import('./markdown-html.ts').then(
      ({ markdownHtml }) => {
        toHtml = markdownHtml
        setReady(true)
      },
      () => {},
    )
  }, [])
  if (!isReady || !toHtml) return <div className={css.plain}>{text}</div>
  return <div className={css.text} dangerouslySetInnerHTML={{ __html: toHtml(text) }} />
}
