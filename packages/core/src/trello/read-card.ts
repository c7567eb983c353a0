import type { TrelloAttachment, TrelloCard, TrelloChecklist, TrelloValue } from './export.ts'
import { asInstant, asNumber, asRecord, asRecords, asText, asTexts, type Loose } from './loose.ts'
import { count, labelId } from './read-export.ts'

export function readCard(card: Loose, checklists: readonly Loose[]): TrelloCard {
  const inside = asRecords(card.checklists)
  return {
    id: asText(card.id),
    number: asNumber(card.idShort),
    name: asText(card.name),
    text: asText(card.desc),
    listId: asText(card.idList),
    position: asNumber(card.pos) ?? 0,
    isClosed: card.closed === true,
    due: asInstant(card.due),
    lastActivity: asInstant(card.dateLastActivity),
    people: Array.isArray(card.idMembers) ? asTexts(card.idMembers) : Array.isArray(card.members) ? asRecords(card.members).map(({ id }) => asText(id)) : null,
    labels: [...new Set([...asTexts(card.idLabels), ...asRecords(card.labels).map(labelId)])],
    checklists: (checklists.length > 0 ? checklists : inside).map(readChecklist).sort(byPosition),
    attachments: asRecords(card.attachments).map(readAttachment),
    values: asRecords(card.customFieldItems).map(readValue),
    extras: extrasOf(card, checklists.length > 0 ? checklists : inside),
  }
}

const readChecklist = (list: Loose): TrelloChecklist => ({
  id: asText(list.id),
  name: asText(list.name),
  position: asNumber(list.pos) ?? 0,
  items: asRecords(list.checkItems)
    .map((item) => ({ id: asText(item.id), text: asText(item.name), isDone: item.state === 'complete', position: asNumber(item.pos) ?? 0 }))
    .filter(({ id }) => id)
    .sort(byPosition),
})

const readAttachment = (attachment: Loose): TrelloAttachment => ({
  id: asText(attachment.id),
  name: asText(attachment.name),
  url: asText(attachment.url).trim(),
  at: asInstant(attachment.date),
  isUpload: attachment.isUpload === true,
})

function readValue(item: Loose): TrelloValue {
  const value = asRecord(item.value)
  return {
    fieldId: asText(item.idCustomField),
    optionId: asText(item.idValue),
    text: asText(value.text),
    number: asNumber(value.number),
    date: asInstant(value.date),
    isChecked: value.checked === undefined ? null : String(value.checked) === 'true',
  }
}

function extrasOf(card: Loose, checklists: readonly Loose[]) {
  const cover = asRecord(card.cover)
  const items = checklists.flatMap(({ checkItems }) => asRecords(checkItems))
  return count({
    Votes: asTexts(card.idMembersVoted).length,
    Stickers: asRecords(card.stickers).length,
    Covers: cover.idAttachment || cover.color || cover.idUploadedBackground ? 1 : 0,
    'Power-Up data': asRecords(card.pluginData).length,
    'Places on the map': card.coordinates || card.address || card.locationName ? 1 : 0,
    'Start dates': asInstant(card.start) ? 1 : 0,
    'Due dates marked complete': card.dueComplete === true ? 1 : 0,
    Templates: card.isTemplate === true ? 1 : 0,
    'People and dates of checklist items': items.filter(({ due, idMember }) => due || idMember).length,
  })
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
