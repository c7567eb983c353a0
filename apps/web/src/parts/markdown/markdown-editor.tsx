import { Bold, Code, Italic, Link2, List, ListOrdered, Quote } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { focusNow } from '../focus-now.ts'
import { Markdown } from './markdown.tsx'
import css from './markdown-editor.module.css'

type MarkdownEditorProps = {
  label: string
  value: string
  onChange(text: string): void
  onSubmit(): void
  onCancel(): void
  placeholder?: string
  isFirst?: boolean
  isComment?: boolean
  children?: ReactNode
}

const tools = [
  { name: 'Bold', icon: Bold, before: '**', after: '**' },
  { name: 'Italic', icon: Italic, before: '_', after: '_' },
  { name: 'Code', icon: Code, before: '`', after: '`' },
  { name: 'Link', icon: Link2, before: '[', after: '](https://)' },
  { name: 'Quote', icon: Quote, before: '> ', after: '', isLine: true },
  { name: 'List', icon: List, before: '- ', after: '', isLine: true },
  { name: 'Numbered list', icon: ListOrdered, before: '1. ', after: '', isLine: true },
]

/** A plain text area with a few helpers and a preview: Markdown as it is typed, nothing hidden. */
export function MarkdownEditor({ label, value, onChange, onSubmit, onCancel, placeholder, isFirst = false, isComment = false, children }: MarkdownEditorProps) {
  const ref = useRef<HTMLTextAreaElement>(null)
  const [isPreview, setPreview] = useState(false)
  useEffect(() => {
    if (isFirst) focusNow(ref.current)
  }, [isFirst])
  const wrap = (before: string, after: string, isLine = false) => {
    const field = ref.current
    if (!field) return
    const { selectionStart: start, selectionEnd: end } = field
    const begin = isLine ? value.lastIndexOf('\n', start - 1) + 1 : start
    const chosen = value.slice(begin, end)
    const put = isLine ? before + chosen.replaceAll('\n', `\n${before}`) : before + chosen + after
    field.focus()
    // The browser's own way in keeps its undo; where it is gone, the value is set.
    field.setSelectionRange(begin, end)
    if (!document.execCommand('insertText', false, put)) onChange(value.slice(0, begin) + put + value.slice(end))
    if (!isLine && chosen === '') field.setSelectionRange(begin + before.length, begin + before.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === 'Enter') {
      event.preventDefault()
      onSubmit()
    } else if (mod && event.key === 'b') {
      event.preventDefault()
      wrap('**', '**')
    } else if (mod && event.key === 'i') {
      event.preventDefault()
      wrap('_', '_')
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <div className={css.editor}>
      <div className={css.bar} role="toolbar" aria-label="Formatting">
        {tools.map(({ name, icon: Icon, before, after, isLine }) => (
          <button key={name} type="button" className={css.tool} aria-label={name} title={name} disabled={isPreview} onClick={() => wrap(before, after, isLine)}>
            <Icon size={15} aria-hidden />
          </button>
        ))}
        <button type="button" className={css.preview} aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          Preview
        </button>
      </div>
      {isPreview ? (
        <div className={css.shown}>{value.trim() ? <Markdown text={value} /> : 'Nothing to show yet.'}</div>
      ) : (
        <textarea
          ref={ref}
          className={css.field}
          data-comment-field={isComment ? '' : undefined}
          aria-label={label}
          placeholder={placeholder}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {children}
    </div>
  )
}
