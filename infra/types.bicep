// What several templates say of the same thing.

@export()
@description('A State that has a subscription of its own on the topic notices.')
type servedState = {
  @description('ISO 3166-1 alpha-2, or EU, in capitals.')
  @minLength(2)
  @maxLength(2)
  code: string

  @description('Object id of the principal of its national system, where it uses the bus: it may send to submissions and receive its own notices, and nothing else.')
  principalId: string?
}

@export()
@description('Where orchestrations are kept.')
type durableBackend = 'AzureStorage' | 'DurableTaskScheduler'

@export()
@description('What a private endpoint leads to.')
type privateTarget = {
  name: string
  resourceId: string
  @description('Sub-resource, as blob.')
  group: string
  zone: string
}
