import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { text } from '../../shared/text/index.ts'
import { readEntry } from '../prefixes/read-entries.ts'
import type { Dialog } from '../store/dialog.ts'
import { CreateFrame } from './create-frame.tsx'
import { useCreation } from './use-creation.ts'

export const CreateRoute = ({ dialog }: { dialog: Extract<Dialog, { kind: 'createRoute' }> }) => {
  const [destination, setDestination] = useState('')
  const [description, setDescription] = useState('')
  const form = useCreation({}, { command: 'route.create', vpcId: dialog.vpcId, destination, description })
  const read = destination.includes('/') ? readEntry(destination, [], { isIpv6: null }) : null
  const remark = read === null || read.ok ? null : read
  return (
    <CreateFrame title={text.create.route} form={form} refusals={form.others()}>
      <TextInput
        label={text.field.destination}
        value={destination}
        onChange={(event) => setDestination(event.currentTarget.value)}
        placeholder={text.prefixes.placeholder}
        error={remark?.message}
        classNames={{ input: 'mono' }}
        spellCheck={false}
        data-autofocus
      />
      {remark?.suggestion ? (
        <Button variant="light" onClick={() => setDestination(remark.suggestion!)}>
          {text.prefixes.use(remark.suggestion)}
        </Button>
      ) : null}
      <TextInput
        label={text.field.description}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        placeholder={text.create.optional}
      />
    </CreateFrame>
  )
}
