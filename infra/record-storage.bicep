// The record: tables of cases, ledgers and registers; blobs of what States said and of evidence, each version of which is kept.
param name string
param location string

@description('Whether a second region stands by.')
param paired bool

@description('From where States upload evidence; empty where they come over private endpoints.')
param stateNetworks string[]
param recordDays int
param workspaceId string

@description('Days after which bytes of evidence that the router deleted are gone for good.')
var daysUntilDeletedIsGone = 30

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: paired ? 'Standard_RAGZRS' : 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: empty(stateNetworks) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      ipRules: [for network in stateNetworks: { value: network, action: 'Allow' }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true }
    deleteRetentionPolicy: { enabled: true, days: daysUntilDeletedIsGone }
    containerDeleteRetentionPolicy: { enabled: true, days: daysUntilDeletedIsGone }
  }
}

// What is named by its digest never changes, nor do histories of orchestrations that have ended; here nobody can change it, whatever their role, until the days are over.
resource unchanged 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in ['communications', 'histories']: {
    parent: blobs
    name: container
    properties: { immutableStorageWithVersioning: { enabled: true } }
  }
]

resource untilTheDaysAreOver 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = [
  for (container, i) in ['communications', 'histories']: {
    parent: unchanged[i]
    name: 'default'
    properties: { immutabilityPeriodSinceCreationInDays: recordDays, allowProtectedAppendWrites: false }
  }
]

// Evidence may have to be deleted, by the law that it was furnished under: its versions are kept, and the end of those is below.
resource evidence 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in ['evidence', 'evidence-uploads']: {
    parent: blobs
    name: container
  }
]

resource ends 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'deleted-evidence-is-gone'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['evidence/', 'evidence-uploads/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: daysUntilDeletedIsGone } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource ofBlobs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'allLogs', enabled: true }], metrics: [{ category: 'Transaction', enabled: true }] }
}

resource ofTables 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: tables
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'allLogs', enabled: true }], metrics: [{ category: 'Transaction', enabled: true }] }
}
