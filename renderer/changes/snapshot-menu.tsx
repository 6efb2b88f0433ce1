import { Button, Menu, Modal, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Camera, ChevronDown, Pencil, Plus, Trash2 } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { NamedSnapshot } from '../../shared/contract/point.ts'
import { text } from '../../shared/text/index.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { deleteSnapshot, renameSnapshot, takeSnapshot } from '../store/plan-points.ts'
import { selectReadOnly } from '../store/select.ts'
import classes from './changes.module.css'

/** Takes a snapshot of the plan as it is, and keeps the ones that there are. */
export const SnapshotMenu = ({
  snapshots,
  onChange,
}: {
  snapshots: readonly NamedSnapshot[]
  onChange: () => void
}) => {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(selectReadOnly)
  const [named, setNamed] = useState<NamedSnapshot | null>(null)
  const [isNaming, naming] = useDisclosure(false)
  const [name, setName] = useState('')
  const ask = (snapshot: NamedSnapshot | null) => {
    setNamed(snapshot)
    setName(snapshot?.name ?? '')
    naming.open()
  }
  const keep = async () => {
    naming.close()
    if (named === null) await dispatch(takeSnapshot(name.trim()))
    else await dispatch(renameSnapshot(named.id, name.trim()))
    onChange()
  }
  const remove = async (snapshot: NamedSnapshot) => {
    await dispatch(deleteSnapshot(snapshot))
    onChange()
  }
  const title = named === null ? text.changes.snapshot.take : text.changes.snapshot.renameOne(named.name)
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button className={classes.last} leftSection={<Camera size={14} />} rightSection={<ChevronDown size={14} />}>
            {text.changes.snapshot.title}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Plus size={14} />} disabled={readOnly !== null} onClick={() => ask(null)}>
            {text.changes.snapshot.take}
          </Menu.Item>
          {readOnly === null ? null : <Menu.Label>{text.readOnly[readOnly]}</Menu.Label>}
          {snapshots.length === 0 ? <Menu.Label>{text.changes.snapshot.none}</Menu.Label> : <Menu.Divider />}
          {snapshots.map((snapshot) => (
            <Fragment key={snapshot.id}>
              <Menu.Item leftSection={<Pencil size={14} />} disabled={readOnly !== null} onClick={() => ask(snapshot)}>
                {text.changes.snapshot.renameOne(snapshot.name)}
              </Menu.Item>
              <Menu.Item
                leftSection={<Trash2 size={14} />}
                disabled={readOnly !== null}
                onClick={() => void remove(snapshot)}
              >
                {text.changes.snapshot.deleteOne(snapshot.name)}
              </Menu.Item>
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isNaming}
        onClose={naming.close}
        title={title}
        size={400}
        closeButtonProps={{ 'aria-label': text.app.close }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void keep()
          }}
        >
          <TextInput
            label={text.changes.snapshot.name}
            description={text.changes.snapshot.nameHint}
            value={name}
            maxLength={255}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" variant="filled" mt={16} disabled={name.trim() === ''}>
            {title}
          </Button>
        </form>
      </Modal>
    </>
  )
}
