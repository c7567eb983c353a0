import { Bone, Loading } from '../../ui/skeleton.tsx'

export const SessionLoading = () => (
  <Loading what="the session">
    <Bone height={360} />
  </Loading>
)
