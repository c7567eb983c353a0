import { Bone, Loading } from '../../ui/skeleton.tsx'

export function ReportsSkeleton() {
  return (
    <>
      <Bone height={360} />
      <Loading what="the reports">
        <Bone height={460} />
      </Loading>
    </>
  )
}
