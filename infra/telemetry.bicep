// Logs and traces, and who is told of an alert. No key opens them: whoever writes is an identity.
param name string
param location string
param alertAddress string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: workspace.id, DisableLocalAuth: true }
}

resource duty 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'router'
    enabled: true
    emailReceivers: [{ name: 'duty', emailAddress: alertAddress, useCommonAlertSchema: true }]
  }
}

output workspaceId string = workspace.id
output connection string = insights.properties.ConnectionString
output actionGroupId string = duty.id
