import { Button } from '@mantine/core'
import { FileJson } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import css from './choose-file.module.css'

/** A place to drop the file on, with a button for everybody else. */
export function ChooseFile({ onFile }: { onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button does the same */}
      <div className={css.place} data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className={css.icon} aria-hidden="true">
          <FileJson size={22} />
        </span>
        <p className={css.title}>Drop the JSON file of a Trello board here</p>
        <p className={css.words}>You see what comes along and what does not, before anything is made.</p>
        <Button onClick={() => input.current?.click()}>Choose a file</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="The JSON file of a Trello board"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </div>
      <section className={css.how} aria-label="How to get the file">
        <h2>How to get the file</h2>
        <ol>
          <li>
            In Trello, open the board and its menu <strong>⋯</strong>
          </li>
          <li>
            <strong>Print, export, and share</strong>, then <strong>Export as JSON</strong>
          </li>
          <li>Save what you see as a file, up to 64 MB</li>
        </ol>
        <p>
          Cards, lists and archives, people, labels, due dates, checklists, comments, own fields and the history of moves come along. The same file again
          updates the board.
        </p>
      </section>
    </>
  )
}
