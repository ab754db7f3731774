// What the identity of an app may do, and where: no more than its code does there.
param principalId string
param hostStorageName string
param recordStorageName string
param recordWriterRoleId string
param busName string
param vaultName string
param keyName string
param insightsName string

@description('Empty where orchestrations are kept in Azure Storage.')
param schedulerName string

var builtIn = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageBlobDelegator: 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  serviceBusDataSender: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  serviceBusDataReceiver: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
  keyVaultCryptoUser: '12338af0-0e69-4776-bea7-57ae8d297424'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  durableTaskDataContributor: '0ad04412-c4d5-4796-b79c-f76d14c8d402'
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostStorageName
}

// The host keeps its leases, its package and its queues here.
resource onHostStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [builtIn.storageBlobDataOwner, builtIn.storageQueueDataContributor, builtIn.storageTableDataContributor]: {
    scope: hostStorage
    name: guid(hostStorage.id, principalId, role)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource recordStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: recordStorageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource unchanged 'containers' existing = [
      for container in ['communications', 'histories']: {
        name: container
      }
    ]

    resource evidence 'containers' existing = [
      for container in ['evidence', 'evidence-uploads']: {
        name: container
      }
    ]
  }
}

// Upload addresses are signed with a key that the storage gives to the identity for hours.
resource onRecord 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [builtIn.storageTableDataContributor, builtIn.storageBlobDelegator]: {
    scope: recordStorage
    name: guid(recordStorage.id, principalId, role)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource onUnchanged 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in ['communications', 'histories']: {
    scope: recordStorage::blobs::unchanged[i]
    name: guid(recordStorage.id, container, principalId, recordWriterRoleId)
    properties: { roleDefinitionId: recordWriterRoleId, principalId: principalId, principalType: 'ServicePrincipal' }
  }
]

resource onEvidence 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in ['evidence', 'evidence-uploads']: {
    scope: recordStorage::blobs::evidence[i]
    name: guid(recordStorage.id, container, principalId, builtIn.storageBlobDataContributor)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn.storageBlobDataContributor)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: busName
}

resource onBus 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [builtIn.serviceBusDataSender, builtIn.serviceBusDataReceiver]: {
    scope: bus
    name: guid(bus.id, principalId, role)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName

  resource key 'keys' existing = {
    name: keyName
  }
}

resource onKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault::key
  name: guid(vault.id, keyName, principalId, builtIn.keyVaultCryptoUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn.keyVaultCryptoUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, builtIn.monitoringMetricsPublisher)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn.monitoringMetricsPublisher)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' existing = if (!empty(schedulerName)) {
  name: empty(schedulerName) ? 'none' : schedulerName
}

resource onScheduler 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(schedulerName)) {
  scope: scheduler
  name: guid(bus.id, schedulerName, principalId, builtIn.durableTaskDataContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', builtIn.durableTaskDataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}
