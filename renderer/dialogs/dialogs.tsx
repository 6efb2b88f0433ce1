import { BulkDialog } from '../bulk/bulk-dialog.tsx'
import { ComparePlanDialog } from '../changes/compare-plan-dialog.tsx'
import { ExplainCheck } from '../checks/explain-check.tsx'
import { SuppressFinding } from '../checks/suppress-finding.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { ImportDialog } from '../import/import-dialog.tsx'
import { ConfigurationPopUp } from '../overview/pop-ups/pop-up.tsx'
import { useAppSelector } from '../store/hooks.ts'
import { selectDialog } from '../store/select.ts'
import { CreateLink } from '../wizards/link/create-link.tsx'
import { DeleteLink } from '../wizards/link/delete-link.tsx'
import { ReplaceLink } from '../wizards/link/replace-link.tsx'
import { CreatePolicy } from '../wizards/policy/create-policy.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { ConfirmCommand } from './confirm-command.tsx'
import { CreateConnection } from './create-connection.tsx'
import { CreateNetwork } from './create-network.tsx'
import { CreateRoute } from './create-route.tsx'
import { CreateSite } from './create-site.tsx'
import { CreateVpc } from './create-vpc.tsx'
import { PlanPathDialog } from './plan-path-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useFocusReturn } from './use-focus-return.ts'

/** The dialog that is open, if any. */
export const Dialogs = () => {
  const dialog = useAppSelector(selectDialog)
  useFocusReturn(dialog !== null)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'confirmCommand':
      return dialog.command.command === 'link.delete' ? (
        <DeleteLink dialog={dialog} />
      ) : (
        <ConfirmCommand dialog={dialog} />
      )
    case 'bulk':
      return <BulkDialog key={dialog.action} dialog={dialog} />
    case 'attachVpc':
    case 'attachPolicy':
    case 'activatePropagation':
    case 'editPolicy':
      return <ConfigurationPopUp dialog={dialog} />
    case 'createSite':
      return <CreateSite dialog={dialog} />
    case 'createLink':
      return <CreateLink dialog={dialog} />
    case 'replaceLink':
      return <ReplaceLink key={dialog.linkId} linkId={dialog.linkId} />
    case 'createVpc':
      return <CreateVpc dialog={dialog} />
    case 'createPolicy':
      return <CreatePolicy dialog={dialog} />
    case 'createConnection':
      return <CreateConnection dialog={dialog} />
    case 'createNetwork':
      return <CreateNetwork dialog={dialog} />
    case 'createRoute':
      return <CreateRoute dialog={dialog} />
    case 'import':
      return <ImportDialog />
    case 'export':
      return <ExportDialog dialog={dialog} />
    case 'newPlan':
    case 'openPlan':
    case 'saveAs':
      return <PlanPathDialog key={dialog.kind} kind={dialog.kind} />
    case 'comparePlan':
      return <ComparePlanDialog side={dialog.side} />
    case 'explainCheck':
      return <ExplainCheck key={dialog.code} code={dialog.code} />
    case 'suppressFinding':
      return <SuppressFinding dialog={dialog} />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'about':
      return <AboutDialog />
  }
}
