// The Durable Task Scheduler, where orchestrations are kept there and not in Azure Storage.
param name string
param location string

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  properties: { sku: { name: 'Consumption' }, ipAllowlist: ['0.0.0.0/0'] }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: loadJsonContent('../host.json').extensions.durableTask.hubName
}

output endpoint string = scheduler.properties.endpoint
